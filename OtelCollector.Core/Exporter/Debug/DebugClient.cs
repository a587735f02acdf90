using OtelCollector.Core.Component;
using OtelCollector.Core.Exporter.Debug.Text;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Debug;

/// <summary>Writes telemetry as text, for looking at what a pipeline carries.</summary>
internal sealed class DebugClient<TData>(
    ComponentSettings settings, DebugExporterConfig config, ISignalText<TData> text) : IExportClient<TData>
    where TData : SignalData, ISignalData<TData>
{
    private readonly LineSampler _sampler = new(config.SamplingInitial, config.SamplingThereafter, TimeProvider.System);
    private IDebugOutput? _output;

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        _output = config.UseInternalLogger ? new LogOutput(settings.Logger) : new PathOutput(config.OutputPaths);
        return ValueTask.CompletedTask;
    }

    public Task SendAsync(TData data, CancellationToken cancellationToken)
    {
        Write(TData.Signal.ToString(), text.Summary(data));
        if (config.Verbosity == DebugVerbosity.Normal)
            Write(text.Normal(data), []);
        else if (config.Verbosity == DebugVerbosity.Detailed)
            Write(text.Detailed(data), []);
        return Task.CompletedTask;
    }

    public void Dispose() => _output?.Dispose();

    private void Write(string message, (string Name, object? Value)[] fields)
    {
        if (_sampler.Take(message))
            _output!.Write(message, fields);
    }
}
