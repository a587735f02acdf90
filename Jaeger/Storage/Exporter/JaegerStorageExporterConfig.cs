using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace Jaeger.Storage.Exporter;

/// <summary>Settings of the exporter <c>jaeger_storage_exporter</c>.</summary>
internal sealed class JaegerStorageExporterConfig : IComponentConfig
{
    /// <summary>The backend of <c>jaeger_storage</c> to write to.</summary>
    public string TraceStorage { get; set; } = "";

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        TraceStorage = section.Text("trace_storage", "");

        // A write to memory neither waits nor fails, so there is nothing to queue or to repeat.
        section.AcceptWithoutEffect("queue", "retry_on_failure");
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (TraceStorage.Length == 0) section.AddError("trace_storage", "is required: name a backend of the extension jaeger_storage");
    }
}
