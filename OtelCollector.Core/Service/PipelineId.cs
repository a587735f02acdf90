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
        if (!ComponentId.TrySplit(text, out var type, out var name, out error))
            return false;
        Signal? signal = type switch
        {
            "traces" => Signal.Traces,
            "metrics" => Signal.Metrics,
            "logs" => Signal.Logs,
            _ => null,
        };
        if (signal is null)
        {
            error = $"in \"{text}\" id: unknown pipeline signal: \"{type}\"";
            return false;
        }

        id = new PipelineId(signal.Value, name);
        return true;
    }

    /// <summary>True for a pipeline of the signal this Collector does not have.</summary>
    internal static bool IsOfProfiles(string text) => text.Split('/', 2)[0].Trim() == "profiles";

    /// <inheritdoc/>
    public override string ToString() => new ComponentId(Signal.Name(), Name).ToString();
}
