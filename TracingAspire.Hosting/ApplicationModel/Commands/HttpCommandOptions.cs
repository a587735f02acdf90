namespace Aspire.Hosting.ApplicationModel;

/// <summary>What can be said about a command that sends a request.</summary>
public class HttpCommandOptions : CommandOptions
{
    /// <summary>Picks the endpoint; default the HTTP endpoint of the resource.</summary>
    public Func<EndpointReference>? EndpointSelector { get; set; }

    /// <summary>The method; default POST.</summary>
    public HttpMethod? Method { get; set; }

    /// <summary>The HTTP client that sends it; the default one never gives up.</summary>
    public string? HttpClientName { get; set; }

    /// <summary>Changes the request before it is sent.</summary>
    public Func<HttpCommandRequestContext, Task>? PrepareRequest { get; set; }

    /// <summary>Makes the result out of the response; default by its status code.</summary>
    public Func<HttpCommandResultContext, Task<ExecuteCommandResult>>? GetCommandResult { get; set; }

    /// <summary>Whether the body of the response is the result; default not. Ignored with <see cref="GetCommandResult"/>.</summary>
    public HttpCommandResultMode ResultMode { get; set; }
}

/// <summary>How the body of a response becomes a result.</summary>
public enum HttpCommandResultMode
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>By its content type: JSON, Markdown or text; nothing else.</summary>
    Auto,

    /// <summary>As JSON.</summary>
    Json,

    /// <summary>As text.</summary>
    Text,
}
