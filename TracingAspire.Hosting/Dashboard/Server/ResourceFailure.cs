namespace Aspire.Hosting.Dashboard.Server;

/// <summary>Says what went wrong with a resource.</summary>
internal static class ResourceFailure
{
    /// <summary>One sentence, or nothing where the resource has not failed.</summary>
    public static string? Describe(CustomResourceSnapshot snapshot)
    {
        var state = snapshot.State?.Text;
        if (state == KnownResourceStates.FailedToStart)
            return "It failed to start.";
        if (state == KnownResourceStates.RuntimeUnhealthy)
            return "It cannot start, the container runtime does not answer.";
        var ended = state == KnownResourceStates.Exited || state == KnownResourceStates.Finished;
        return ended && snapshot.ExitCode is { } exitCode and not 0 ? $"It ended with exit code {exitCode}." : null;
    }
}
