using System.Text;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Exporter.Debug.Text;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Exporter.Debug;

/// <summary>Writes telemetry as text, for looking at what a pipeline carries.</summary>
internal sealed class DebugExporter<TData>(
    ComponentSettings settings, DebugExporterConfig config, ISignalText<TData> text) : IExporter<TData>
    where TData : SignalData, ISignalData<TData>
{
    private readonly LineSampler _sampler = new(config.SamplingInitial, config.SamplingThereafter, TimeProvider.System);

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken)
    {
        if (!_sampler.Take())
            return ValueTask.CompletedTask;
        Write(TData.Signal.ToString(), text.Summary(data));
        if (config.Verbosity == DebugVerbosity.Normal)
            Write(text.Normal(data), []);
        else if (config.Verbosity == DebugVerbosity.Detailed)
            Write(text.Detailed(data), []);
        return ValueTask.CompletedTask;
    }

    private void Write(string message, (string Name, object? Value)[] fields)
    {
        if (config.UseInternalLogger)
        {
            settings.Logger.Write(LogLevel.Information, message, fields);
            return;
        }

        var line = new StringBuilder(message);
        if (fields.Length > 0)
        {
            var named = fields.Select(f => KeyValuePair.Create(f.Name, f.Value));
            LogJson.Append(line.Append('\t'), named, separator: ", ", colon: ": ");
        }

        Console.Out.WriteLine(line);
    }
}
