namespace Aspire.Hosting.ApplicationModel;

/// <summary>An endpoint with the ports it is published with.</summary>
public sealed class ResolvedEndpoint
{
    /// <summary>The endpoint.</summary>
    public required EndpointAnnotation Endpoint { get; init; }

    /// <summary>The port the process listens on.</summary>
    public ResolvedPort TargetPort { get; init; }

    /// <summary>The port others connect to.</summary>
    public ResolvedPort ExposedPort { get; init; }
}
