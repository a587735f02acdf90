namespace Aspire.Hosting.ApplicationModel;

/// <summary>A request about to be sent.</summary>
public sealed class HttpCommandRequestContext
{
    /// <summary>The services of the application.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>The services of the application.</summary>
    [Obsolete("Use Services instead.")]
    public IServiceProvider ServiceProvider
    {
        get => Services;
        init => Services = value;
    }

    /// <summary>The resource, or the instance of it, the command was invoked on.</summary>
    public required string ResourceName { get; init; }

    /// <summary>Where the request goes.</summary>
    public required EndpointReference Endpoint { get; init; }

    /// <summary>Cancelled when the user gives up.</summary>
    public required CancellationToken CancellationToken { get; init; }

    /// <summary>The client that sends it.</summary>
    public required HttpClient HttpClient { get; init; }

    /// <summary>What the command was invoked with.</summary>
    public InteractionInputCollection Arguments { get; init; } = new([]);

    /// <summary>The request.</summary>
    public required HttpRequestMessage Request { get; init; }
}

/// <summary>A response that has come.</summary>
public sealed class HttpCommandResultContext
{
    /// <summary>The services of the application.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>The services of the application.</summary>
    [Obsolete("Use Services instead.")]
    public IServiceProvider ServiceProvider
    {
        get => Services;
        init => Services = value;
    }

    /// <summary>The resource, or the instance of it, the command was invoked on.</summary>
    public required string ResourceName { get; init; }

    /// <summary>Where the request went.</summary>
    public required EndpointReference Endpoint { get; init; }

    /// <summary>Cancelled when the user gives up.</summary>
    public required CancellationToken CancellationToken { get; init; }

    /// <summary>The client that has sent it.</summary>
    public required HttpClient HttpClient { get; init; }

    /// <summary>What the command was invoked with.</summary>
    public InteractionInputCollection Arguments { get; init; } = new([]);

    /// <summary>The response.</summary>
    public required HttpResponseMessage Response { get; init; }
}
