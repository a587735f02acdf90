using System.Diagnostics.CodeAnalysis;
using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Service;

/// <summary>Names a pipeline: <c>traces</c>, <c>metrics/internal</c>.</summary>
/// <param name="Signal">The signal it carries.</param>
/// <param name="Name">What tells several of one signal apart; empty for the plain signal.</param>
public readonly record struct PipelineId(Signal Signal, string Name = "")
{
    /// <summary>Reads <c>signal</c> or <c>signal/name</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The ID.</param>
    /// <param name="error">Why the text is no ID, in the Collector's wording.</param>
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

    /// <inheritdoc/>
    public override string ToString() => new ComponentId(Signal.Name(), Name).ToString();
}
