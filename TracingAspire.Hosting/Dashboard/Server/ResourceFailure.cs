namespace Aspire.Hosting.Dashboard.Server;

/// <summary>Says what went wrong with a resource.</summary>
internal static class ResourceFailure
{
    // What DCP reports of a process that did not end by itself.
    private const int UnknownExitCode = -1;

    /// <summary>One sentence, or nothing where the resource has not failed.</summary>
    public static string? Describe(CustomResourceSnapshot snapshot)
    {
        var state = snapshot.State?.Text;
        if (state == KnownResourceStates.FailedToStart)
            return "It failed to start.";
        if (state == KnownResourceStates.RuntimeUnhealthy)
            return "It cannot start, the container runtime does not answer.";
        if (state != KnownResourceStates.Exited && state != KnownResourceStates.Finished)
            return null;
        return snapshot.ExitCode switch
        {
            null or 0 => null,
            UnknownExitCode => "It was killed.",
            { } exitCode => $"It ended with exit code {exitCode}.",
        };
    }
}
