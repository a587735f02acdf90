namespace TracingAspire.Downloads.Processes;

/// <summary>What a finished command left.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The last line with words on standard error, else on standard output, else the exit code.</summary>
    public string LastLine => Last(Error) ?? Last(Output) ?? $"exit code {ExitCode}";

    private static string? Last(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
}
