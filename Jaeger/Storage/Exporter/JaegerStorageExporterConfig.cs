using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Exporter.Sending;

namespace Jaeger.Storage.Exporter;

/// <summary>Settings of the exporter <c>jaeger_storage_exporter</c>.</summary>
internal sealed class JaegerStorageExporterConfig : IComponentConfig
{
    /// <summary>The backend of <c>jaeger_storage</c> to write to; required.</summary>
    public string TraceStorage { get; set; } = "";

    /// <summary>The sections <c>queue</c> and <c>retry_on_failure</c>; neither is on by default.</summary>
    public SendingConfig Sending { get; set; } = new();

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        TraceStorage = section.Text("trace_storage", "");
        Sending = new SendingConfig(section, "queue");
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (TraceStorage.Length == 0)
        {
            section.AddError("TraceStorage: non zero value required");
            section.AddRemedy("set trace_storage to a backend of the extension jaeger_storage");
        }

        Sending.Validate(section);
    }
}
