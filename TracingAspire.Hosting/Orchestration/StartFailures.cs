using System.Collections.Concurrent;

namespace Aspire.Hosting.Orchestration;

/// <summary>Says on the console, in one sentence each, what has failed.</summary>
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

    public void ReportEnd(IResource resource, int? exitCode, string? lastError)
    {
        var code = exitCode is { } known ? $"exit code {known}" : "an unknown exit code";
        Output.WriteLine($"'{resource.Name}' ended with {code}{(lastError is null ? "." : $": {lastError}")}");
    }
}
