using System.Text;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Service;

/// <summary>
/// The message about a bad configuration: first what the original says, in its order, then what it would have found
/// only afterwards, then what to do.
/// </summary>
internal static class ConfigReport
{
    // The original checks the sections in this order.
    private static readonly string[] Sections = ["receivers", "exporters", "processors", "connectors", "extensions", "service"];

    /// <summary>Throws where something is wrong.</summary>
    /// <param name="problems">What the sections themselves report.</param>
    /// <param name="unfit">What is wrong with the whole, in the order of the checks.</param>
    /// <exception cref="ConfigException">There are errors.</exception>
    public static void ThrowIfAny(ConfigProblems problems, IReadOnlyList<string> unfit)
    {
        string[] invalid = [.. unfit, .. problems.Validation.OrderBy(Rank)];
        if (problems.Decoding.IsEmpty && invalid.Length == 0)
            return;
        var text = new StringBuilder();
        if (!problems.Decoding.IsEmpty)
            text.Append("failed to get config: cannot unmarshal the configuration: ").Append(problems.Decoding);
        if (!problems.Decoding.IsEmpty && invalid.Length > 0)
            text.Append("\n\nBesides:\n");
        text.AppendJoin('\n', invalid);
        if (problems.Remedies.Count > 0)
            text.Append("\n\nWhat to do:\n").AppendJoin('\n', problems.Remedies.Select(r => $"- {r}"));
        throw new ConfigException(text.ToString()) { IsInvalid = problems.Decoding.IsEmpty };
    }

    private static int Rank(string error) =>
        Array.FindIndex(Sections, s => error.StartsWith($"{s}::", StringComparison.Ordinal));
}
