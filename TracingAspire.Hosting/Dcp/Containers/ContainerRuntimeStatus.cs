using System.Text.Json;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>What DCP found out about the container runtime.</summary>
/// <param name="Name">docker or podman.</param>
/// <param name="IsInstalled">Whether its program is in PATH.</param>
/// <param name="IsRunning">Whether it answers.</param>
internal sealed record ContainerRuntimeStatus(string Name, bool IsInstalled, bool IsRunning)
{
    public const string Docker = "docker";
    public const string Podman = "podman";

    /// <summary>How a container reaches this machine where the container runtime is in a virtual machine.</summary>
    public string HostName => Name == Podman ? "host.containers.internal" : KnownHostNames.DockerDesktopHostBridge;

    /// <summary>What is wrong and what to do about it, where it is not up.</summary>
    public string Problem => (IsInstalled, Name) switch
    {
        (false, _) => $"The container runtime '{Name}' is not installed: install Docker or Podman, or name the one to use in ASPIRE_CONTAINER_RUNTIME.",
        (true, Podman) => $"The container runtime '{Name}' does not answer: start it (podman machine start, or systemctl --user start podman.socket).",
        _ => $"The container runtime '{Name}' does not answer: start Docker Desktop, or the service (systemctl start docker).",
    };

    /// <summary>Reads the output of <c>dcp info</c>.</summary>
    public static ContainerRuntimeStatus Parse(string json, string? chosen)
    {
        using var document = JsonDocument.Parse(json);
        if (!document.RootElement.TryGetProperty("containers", out var containers))
            return new ContainerRuntimeStatus(chosen ?? Docker, IsInstalled: false, IsRunning: false);
        var name = containers.TryGetProperty("runtime", out var runtime) ? runtime.GetString() : null;
        return new ContainerRuntimeStatus(name is { Length: > 0 } ? name : chosen ?? Docker, Flag("installed"), Flag("running"));

        bool Flag(string property) => containers.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.True;
    }
}

/// <summary>No container runtime is up.</summary>
internal sealed class ContainerRuntimeException(string message) : DistributedApplicationException(message);
