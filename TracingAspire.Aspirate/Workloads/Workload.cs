using System.Collections.Immutable;
using TracingAspire.Aspirate.Expressions;
using TracingAspire.Aspirate.Json;
using TracingAspire.Aspirate.Settings;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>One Deployment or StatefulSet with its Service, ConfigMaps and Secrets.</summary>
internal sealed record Workload
{
    /// <summary>The pod's volume of its files.</summary>
    public const string ConfigVolume = "aspirate-config";

    /// <summary>The pod's volume of the files that are secrets.</summary>
    public const string SecretConfigVolume = "aspirate-config-secrets";

    /// <summary>The name of all its objects; names of ConfigMaps and Secrets start with it.</summary>
    public required string Name { get; init; }

    public required string Image { get; init; }

    public required string ImagePullPolicy { get; init; }

    public string? Command { get; init; }

    /// <summary>As Kubernetes takes them: a <c>$(NAME)</c> is the variable of that name, and no other is left.</summary>
    public ImmutableArray<string> Args { get; init; } = [];

    /// <summary>What its image is built with.</summary>
    public ImmutableArray<PlacedText> BuildArgs { get; init; } = [];

    /// <summary>By name, sorted.</summary>
    public ImmutableArray<WorkloadPort> Ports { get; init; } = [];

    /// <summary>Variables that are no secrets; by name, sorted.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Environment { get; init; } = [];

    /// <summary>Variables that are; by name, sorted.</summary>
    public ImmutableArray<KeyValuePair<string, ResolvedValue>> SecretEnvironment { get; init; } = [];

    /// <summary>Files mounted read-only; by key, sorted.</summary>
    public ImmutableArray<ConfigFile> ConfigFiles { get; init; } = [];

    /// <summary>Claims; a workload that has one is a StatefulSet.</summary>
    public ImmutableArray<WorkloadVolume> Volumes { get; init; } = [];

    /// <summary>Annotations of the Deployment or StatefulSet.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Annotations { get; init; } = [];

    public ImmutableArray<KeyValuePair<string, string>> PodAnnotations { get; init; } = [];

    /// <summary>Whether its image comes from a registry that asks for credentials.</summary>
    public bool UsesRegistryCredentials { get; init; }

    /// <summary>What is passed on as it is set: probes, resources, security …</summary>
    public required WorkloadSettings Settings { get; init; }

    public bool IsStateful => !Volumes.IsEmpty;

    public bool HasSecrets => !SecretEnvironment.IsEmpty || ConfigFiles.Any(file => file.IsSecret);

    /// <summary>The ports its Service offers; a port two bindings share is offered once.</summary>
    public IEnumerable<WorkloadPort> ServicePorts =>
        Ports.Where(port => port.Exposed).DistinctBy(port => (port.ServicePort, port.Protocol));

    /// <summary>The container's ports; a port two bindings share is named once.</summary>
    public IEnumerable<WorkloadPort> ContainerPorts => Ports.DistinctBy(port => (port.ContainerPort, port.Protocol));

    public string ConfigMapName => $"{Name}-env";

    public string ConfigName => $"{Name}-config";

    public string SecretName => $"{Name}-secrets";

    public string SecretConfigName => $"{Name}-config-secrets";

    /// <summary>The Service that gives a StatefulSet's pods their names.</summary>
    public string GoverningServiceName => $"{Name}-headless";
}

/// <summary>A port, named like its binding; an exposed one is offered by the Service.</summary>
internal sealed record WorkloadPort(string Name, int ContainerPort, int ServicePort, string Protocol, bool Exposed);

/// <summary>A file the container sees.</summary>
/// <param name="Key">Its name in the ConfigMap or Secret, and beside the manifests.</param>
/// <param name="MountPath">Where the container sees it.</param>
/// <param name="Content">With placeholders resolved.</param>
internal sealed record ConfigFile(string Key, string MountPath, ResolvedValue Content)
{
    public bool IsSecret => Content.IsSecret;
}

/// <summary>A volume claim.</summary>
internal sealed record WorkloadVolume(string Name, string MountPath, bool ReadOnly, string Size, string? StorageClassName, ImmutableArray<string> AccessModes);

