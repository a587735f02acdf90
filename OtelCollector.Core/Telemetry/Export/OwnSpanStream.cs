using System.Diagnostics;
using OpenTelemetry;

namespace OtelCollector.Core.Telemetry.Export;

/// <summary>Exports each span of one Collector at once.</summary>
internal sealed class OwnSpanStream(ActivitySource source, BaseExporter<Activity> exporter)
    : SimpleActivityExportProcessor(exporter)
{
    public override void OnEnd(Activity data)
    {
        if (ReferenceEquals(data.Source, source))
            base.OnEnd(data);
    }
}
