using System.Collections.Concurrent;
using System.Text;

namespace Aspire.Hosting.Orchestration;

/// <summary>Says on the console what has failed: one sentence each, and what it wrote last.</summary>
internal sealed class StartFailures
{
    private readonly ConcurrentDictionary<string, bool> _reported = new(StringComparer.Ordinal);

    public TextWriter Output { get; set; } = Console.Error;

    /// <summary>Reports what concerns several resources the first time only.</summary>
    public void ReportOnce(string sentence)
    {
        if (_reported.TryAdd(sentence, true))
            Output.WriteLine(sentence);
    }

    public void Report(IResource resource, string reason)
    {
        var sentence = reason.Contains($"'{resource.Name}'", StringComparison.OrdinalIgnoreCase) ? reason : $"'{resource.Name}' cannot start: {reason}";
        Output.WriteLine(sentence);
    }

    public static string Describe(int? exitCode) => exitCode is { } known ? $"exit code {known}" : "an unknown exit code";

    /// <summary>The last lines of the log follow where they say more than the error alone.</summary>
    public void ReportEnd(IResource resource, int? exitCode, string? lastError, IReadOnlyList<string> lastLines)
    {
        var text = new StringBuilder($"'{resource.Name}' ended with {Describe(exitCode)}{(lastError is null ? "." : $": {lastError}")}");
        if (lastLines.Any(l => l.Trim() != lastError))
        {
            foreach (var line in lastLines)
                text.AppendLine().Append("    ").Append(line);
        }

        Output.WriteLine(text);
    }
}
