using System.Diagnostics;
using OpenTelemetry;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Telemetry.Export;

/// <summary>Exports one Collector's spans together; those of another one in the same process have the same source name.</summary>
internal sealed class OwnSpanBatch(ActivitySource source, BaseExporter<Activity> exporter, ProcessorConfig config)
    : BatchActivityExportProcessor(exporter, config.QueueSize, config.Delay, config.Timeout, config.BatchSize)
{
    public override void OnEnd(Activity data)
    {
        if (ReferenceEquals(data.Source, source))
            base.OnEnd(data);
    }
}
