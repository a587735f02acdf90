using System.Collections.Immutable;
using TracingAspire.Aspirate.Expressions;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>What is to be deployed: everything resolved, checked and sorted. Every output format is written from this alone.</summary>
internal sealed record Application
{
    /// <summary>The namespace of everything; none where the cluster's context decides.</summary>
    public string? Namespace { get; init; }

    /// <summary>By name, sorted.</summary>
    public required ImmutableArray<Workload> Workloads { get; init; }

    /// <summary>By name, sorted.</summary>
    public ImmutableArray<DaprComponent> DaprComponents { get; init; } = [];

    /// <summary>How secrets reach the cluster.</summary>
    public SecretDelivery SecretDelivery { get; init; } = new();

    /// <summary>The image of the Aspire dashboard; none where it is not wanted.</summary>
    public string? DashboardImage { get; init; }

    /// <summary>The content of the image pull secret; none where images need none.</summary>
    public ResolvedValue? RegistryCredentials { get; init; }

    /// <summary>Whether anything in it is a secret.</summary>
    public bool HasSecrets =>
        RegistryCredentials is not null || Workloads.Any(workload => workload.HasSecrets) || DaprComponents.Any(component => component.HasSecrets);
}

/// <summary>A Dapr component; metadata by name, sorted, and a secret one is referred to.</summary>
internal sealed record DaprComponent(string Name, string Type, string Version, ImmutableArray<KeyValuePair<string, ResolvedValue>> Metadata)
{
    public bool HasSecrets => Metadata.Any(entry => entry.Value.IsSecret);

    /// <summary>The Secret its secret metadata lies in.</summary>
    public string SecretName => $"{Name}-secrets";
}

/// <summary>How secrets reach the cluster.</summary>
internal sealed record SecretDelivery
{
    /// <summary>References to a store instead of files beside the manifests.</summary>
    public bool External { get; init; }

    /// <summary>The store's name.</summary>
    public string StoreName { get; init; } = "";

    /// <summary><c>SecretStore</c> or <c>ClusterSecretStore</c>.</summary>
    public string StoreKind { get; init; } = "ClusterSecretStore";

    /// <summary>How often the operator looks for a new value.</summary>
    public string RefreshInterval { get; init; } = "1h";

    /// <summary>What stands before a parameter's name in the store.</summary>
    public string KeyPrefix { get; init; } = "";
}
