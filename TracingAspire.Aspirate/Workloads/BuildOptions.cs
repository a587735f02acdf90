using System.Collections.Immutable;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>What the command line decides about the application; it outranks the settings file.</summary>
internal sealed record BuildOptions
{
    public string? Namespace { get; init; }

    public string? Registry { get; init; }

    public string? RepositoryPrefix { get; init; }

    /// <summary>The first one is what the manifests name.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    public string? ImagePullPolicy { get; init; }

    /// <summary>Only these resources; all where it is empty.</summary>
    public ImmutableArray<string> Components { get; init; } = [];

    public bool SkipUnsupported { get; init; }

    public bool ExternalSecrets { get; init; }

    public bool IncludeDashboard { get; init; }

    public RegistryLogin? PrivateRegistry { get; init; }
}

/// <summary>The login of a private registry; the password is a secret of its own name.</summary>
internal sealed record RegistryLogin(string Url, string Username, string Email)
{
    /// <summary>The name the password goes by among the secrets.</summary>
    public const string PasswordName = "private-registry-password";
}
