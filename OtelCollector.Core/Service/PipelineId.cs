using System.Diagnostics.CodeAnalysis;
using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Service;

/// <summary>Names a pipeline: <c>traces</c>, <c>metrics/internal</c>.</summary>
internal readonly record struct PipelineId(Signal Signal, string Name)
{
    public static bool TryParse(string text, out PipelineId id, [NotNullWhen(false)] out string? error)
    {
        id = default;
        if (!ComponentId.TryParse(text, out var parts, out error))
            return false;
        Signal? signal = parts.Type switch
        {
            "traces" => Signal.Traces,
            "metrics" => Signal.Metrics,
            "logs" => Signal.Logs,
            _ => null,
        };
        if (signal is null)
        {
            error = $"unknown signal \"{parts.Type}\" (valid values: [traces metrics logs])";
            return false;
        }

        id = new PipelineId(signal.Value, parts.Name);
        return true;
    }

    public override string ToString() => new ComponentId(Signal.Name(), Name).ToString();
}
