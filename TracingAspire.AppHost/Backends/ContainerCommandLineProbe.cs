using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Backends;

/// <summary>Asks the command line of Docker or Podman, whose contexts, proxies and credentials thereby count.</summary>
/// <param name="configured">The runtime the hosting engine is configured for; null takes the first that answers.</param>
internal sealed class ContainerCommandLineProbe(string? configured) : IContainerProbe
{
    private readonly string[] _candidates = configured is { Length: > 0 } ? [configured] : ["docker", "podman"];

    /// <inheritdoc/>
    public async Task<ContainerRuntimeAnswer> FindRuntimeAsync(CancellationToken cancellationToken)
    {
        var installed = new List<string>();
        foreach (var candidate in _candidates)
        {
            // The client alone answers 'docker version' as well: the server's version shows that it is up.
            string[] question = candidate == "podman"
                ? ["info", "--format", "{{.Version.Version}}"]
                : ["version", "--format", "{{.Server.Version}}"];
            var answer = await ContainerCommand.RunAsync(candidate, question, cancellationToken);
            if (answer is { ExitCode: 0, Output.Length: > 0 })
            {
                return new(candidate, $"{candidate} {answer.Output} is up");
            }

            if (answer is not null)
            {
                installed.Add(candidate);
            }
        }

        return new(null, installed.Count > 0
            ? $"{string.Join(" and ", installed)} {(installed.Count == 1 ? "is" : "are")} installed but not running"
            : $"{string.Join(" or ", _candidates)} is not installed");
    }

    /// <inheritdoc/>
    public async Task<bool> HasImageAsync(string runtime, ContainerImage image, CancellationToken cancellationToken) =>
        await ContainerCommand.RunAsync(runtime, ["image", "inspect", "--format", "{{.Id}}", image.ToString()], cancellationToken) is { ExitCode: 0 };

    /// <inheritdoc/>
    public async Task<bool> CanPullAsync(string runtime, ContainerImage image, CancellationToken cancellationToken) =>
        await ContainerCommand.RunAsync(runtime, ["manifest", "inspect", image.ToString()], cancellationToken) is { ExitCode: 0 };
}
