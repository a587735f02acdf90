namespace Aspire.Hosting.Dcp.Model;

/// <summary>An object of DCP's Kubernetes-style API.</summary>
internal abstract record DcpObject
{
    public const string Group = "usvc-dev.developer.microsoft.com";
    public const string Version = "v1";

    public string ApiVersion { get; init; } = $"{Group}/{Version}";

    public abstract string Kind { get; }

    public ObjectMetadata Metadata { get; init; } = new();
}

/// <summary>The path segment a kind is addressed by.</summary>
internal interface IDcpKind
{
    static abstract string Plural { get; }
}

internal sealed record ObjectMetadata
{
    public string Name { get; init; } = string.Empty;

    public string? Uid { get; init; }

    public DateTime? CreationTimestamp { get; init; }

    public Dictionary<string, string>? Annotations { get; init; }
}

/// <summary>A change of an object; the type is ADDED, MODIFIED, DELETED or BOOKMARK.</summary>
internal sealed record WatchEvent<T>(string Type, T Object)
{
    public const string Deleted = "DELETED";
}
