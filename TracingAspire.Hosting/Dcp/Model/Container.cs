using System.Text.Json.Serialization;

namespace Aspire.Hosting.Dcp.Model;

/// <summary>A container DCP creates, starts and watches.</summary>
internal sealed record Container : DcpObject, IDcpKind
{
    public static string Plural => "containers";

    public override string Kind => "Container";

    public ContainerSpec Spec { get; init; } = new();

    public ContainerStatus? Status { get; init; }
}

internal sealed record ContainerSpec
{
    public string? Image { get; init; }

    public ContainerBuild? Build { get; init; }

    public string? ContainerName { get; init; }

    public List<VolumeMount>? VolumeMounts { get; init; }

    public List<ContainerPort>? Ports { get; init; }

    public List<EnvironmentVariable>? Env { get; init; }

    public string RestartPolicy { get; init; } = "no";

    /// <summary>Replaces the entry point of the image.</summary>
    public string? Command { get; init; }

    public List<string>? Args { get; init; }

    /// <summary>Options of the container runtime's create command.</summary>
    public List<string>? RunArgs { get; init; }

    public bool? Persistent { get; init; }

    public List<ContainerNetworkConnection>? Networks { get; init; }

    public bool? Stop { get; init; }

    /// <summary>always, missing or never; null leaves it to the container runtime.</summary>
    public string? PullPolicy { get; init; }

    public List<ContainerFiles>? CreateFiles { get; init; }
}

/// <summary>A port of the container that is published on this machine.</summary>
internal sealed record ContainerPort
{
    public int? HostPort { get; init; }

    [JsonPropertyName("containerPort")]
    public int? Port { get; init; }

    public string Protocol { get; init; } = "TCP";

    /// <summary>The address of this machine; null means loopback.</summary>
    [JsonPropertyName("hostIP")]
    public string? HostAddress { get; init; }
}

internal sealed record VolumeMount
{
    public const string Bind = "bind";
    public const string Volume = "volume";

    public string Type { get; init; } = Bind;

    public string? Source { get; init; }

    public string? Target { get; init; }

    public bool ReadOnly { get; init; }
}

/// <summary>A network the container is on and the names it has there.</summary>
internal sealed record ContainerNetworkConnection(string Name, List<string> Aliases);

internal sealed record ContainerStatus
{
    public string? State { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Message { get; init; }

    public string? ContainerId { get; init; }

    public string? ContainerName { get; init; }

    public int? ExitCode { get; init; }

    public DateTime? StartupTimestamp { get; init; }

    public DateTime? FinishTimestamp { get; init; }

    public string? StartupStdErrFile { get; init; }

    public List<EnvironmentVariable>? EffectiveEnv { get; init; }

    /// <summary>Entry point and arguments once it runs.</summary>
    public List<string>? EffectiveArgs { get; init; }

    [JsonIgnore]
    public bool HasEnded => State is ContainerStates.Exited or ContainerStates.FailedToStart;
}

/// <summary>The states of a container.</summary>
internal static class ContainerStates
{
    public const string Pending = "Pending";
    public const string RuntimeUnhealthy = "RuntimeUnhealthy";
    public const string Building = "Building";
    public const string Starting = "Starting";
    public const string Running = "Running";
    public const string Paused = "Paused";
    public const string Stopping = "Stopping";
    public const string Exited = "Exited";
    public const string FailedToStart = "FailedToStart";
}
