using Jaeger.Storage.Metered;
using Tag = System.Collections.Generic.KeyValuePair<string, object?>;

namespace Jaeger.MetricStore.Metered;

/// <summary>The read operations of one metric backend.</summary>
internal sealed class MetricReads
{
    /// <summary>Those of the backend of that name and kind, e.g. <c>prometheus</c>.</summary>
    public MetricReads(ReadInstruments instruments, string name, string kind)
    {
        Tag[] storage = [new("kind", kind), new("name", name), new("role", "metricstore")];
        GetLatencies = Of("get_latencies");
        GetCallRates = Of("get_call_rates");
        GetErrorRates = Of("get_error_rates");

        ReadOperation Of(string operation) => new(instruments, operation, storage, countsResponses: false);
    }

    /// <summary>Latencies.</summary>
    public ReadOperation GetLatencies { get; }

    /// <summary>Call rates.</summary>
    public ReadOperation GetCallRates { get; }

    /// <summary>Error rates.</summary>
    public ReadOperation GetErrorRates { get; }
}
