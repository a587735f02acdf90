using Aspire.Hosting.Dcp.Model;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>Says in one sentence why a container did not start, from what the container runtime said.</summary>
internal static class StartFailure
{
    private const string ProcessFailure = "unable to start container process";

    private static readonly string[] Noise = ["Error response from daemon: ", "Error: ", "error: "];

    // DCP's own account of it, not the container runtime's.
    private static readonly string[] Frames = ["docker command", "podman command", "Container startup failed: docker", "Container startup failed: podman", "error", "not all requested", "only 0 out of", "object not found", "container not found"];

    private static readonly string[] MissingImage = ["Unable to find image", "No such image", "pull access denied", "manifest unknown", "unable to copy from source", "initializing source"];

    public static string Describe(ContainerSpec spec, string? message)
    {
        var lines = (message ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var reason = lines.Where(IsTelling).Select(Clean).LastOrDefault(l => l.Length > 0) ?? "the container runtime does not say why, see its console log";
        if (spec.Build is { } build && lines.Any(l => l.Contains("BuildImage", StringComparison.Ordinal)))
            return $"the image cannot be built from '{build.Dockerfile}': {reason}";
        return lines.Any(l => MissingImage.Any(m => l.Contains(m, StringComparison.OrdinalIgnoreCase)))
            ? $"its image '{spec.Image}' is not on this machine and cannot be pulled: {reason}"
            : reason;
    }

    private static bool IsTelling(string line) =>
        !Frames.Any(f => line.StartsWith(f, StringComparison.Ordinal))
        && !line.Contains("No such container", StringComparison.Ordinal)
        && !line.StartsWith("Unable to find image", StringComparison.Ordinal)
        && !line.StartsWith("Error: failed to start containers", StringComparison.Ordinal);

    private static string Clean(string line)
    {
        var text = Noise.Aggregate(line, (rest, noise) => rest.Replace(noise, string.Empty, StringComparison.Ordinal));
        var process = text.IndexOf(ProcessFailure, StringComparison.Ordinal);
        text = process < 0 ? text : text[process..];
        return (text.EndsWith(": unknown", StringComparison.Ordinal) ? text[..^": unknown".Length] : text).TrimEnd('.');
    }
}
