namespace Aspire.Hosting.Orchestration;

/// <summary>Says on the console, in one sentence each, what has failed.</summary>
internal sealed class StartFailures
{
    public TextWriter Output { get; set; } = Console.Error;

    public void Report(IResource resource, string reason)
    {
        var sentence = reason.Contains(resource.Name, StringComparison.OrdinalIgnoreCase) ? reason : $"'{resource.Name}' cannot start: {reason}";
        Output.WriteLine(sentence);
    }

    public void ReportEnd(IResource resource, int? exitCode, string? lastError)
    {
        var code = exitCode is { } known ? $"exit code {known}" : "an unknown exit code";
        Output.WriteLine($"'{resource.Name}' ended with {code}{(lastError is null ? "." : $": {lastError}")}");
    }
}
