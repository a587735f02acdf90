namespace TracingAspire.Aspirate.Processes;

/// <summary>Runs other programs.</summary>
internal interface IProcessRunner
{
    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="Problems.AspirateException">It cannot be started, or takes longer than allowed.</exception>
    Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken);
}

/// <summary>What to run, and what is waited for, as a message says it: <c>the AppHost to write its manifest</c>.</summary>
internal sealed record ProcessRequest(string Program, IReadOnlyList<string> Arguments, string Folder, TimeSpan Timeout, string What);

/// <summary>How it ended; standard output and error together, in the order they came.</summary>
internal sealed record ProcessResult(int ExitCode, string Output)
{
    private const int ShownLines = 15;

    /// <summary>The last lines, which say what went wrong.</summary>
    public string Tail => string.Join('\n', Output.TrimEnd().Split('\n').TakeLast(ShownLines));
}
