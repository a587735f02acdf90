using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>What the filter counts.</summary>
internal static class FilterTelemetry
{
    public static Action<long> Counter(ComponentSettings settings, Signal signal) => _ => { };
}
