namespace Aspire.Hosting.ApplicationModel;

/// <summary>Says which variables a resource gets for what it references.</summary>
/// <param name="flags">The kinds of variables.</param>
public sealed class ReferenceEnvironmentInjectionAnnotation(ReferenceEnvironmentInjectionFlags flags) : IResourceAnnotation
{
    /// <summary>The kinds of variables.</summary>
    public ReferenceEnvironmentInjectionFlags Flags { get; } = flags;
}

/// <summary>The kinds of variables a reference can set.</summary>
[Flags]
public enum ReferenceEnvironmentInjectionFlags
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>ConnectionStrings__name</c>.</summary>
    ConnectionString = 1,

    /// <summary>The parts of the connection string: <c>NAME_HOST</c>.</summary>
    ConnectionProperties = 2,

    /// <summary><c>services__name__scheme__0</c>.</summary>
    ServiceDiscovery = 4,

    /// <summary><c>NAME_ENDPOINT</c>.</summary>
    Endpoints = 8,

    /// <summary>All of them.</summary>
    All = ConnectionString | ConnectionProperties | ServiceDiscovery | Endpoints,
}
