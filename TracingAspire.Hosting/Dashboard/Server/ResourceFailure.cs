
namespace Aspire.Hosting.Dashboard.Server;

/// <summary>Says in one sentence what went wrong with a resource.</summary>
internal static class ResourceFailure
{
    /// <summary>One sentence, or nothing where the resource has not failed.</summary>
    public static string? Describe(string name, CustomResourceSnapshot snapshot)
    {
        var state = snapshot.State?.Text;
        if (state == KnownResourceStates.FailedToStart)
            return $"{name} failed to start; its console logs tell why.";
        if (state == KnownResourceStates.RuntimeUnhealthy)
            return $"{name} cannot start, the container runtime does not answer.";
        var ended = state == KnownResourceStates.Exited || state == KnownResourceStates.Finished;
        return ended && snapshot.ExitCode is { } exitCode and not 0
            ? $"{name} ended with exit code {exitCode}; its console logs tell why."
            : null;
    }
}
