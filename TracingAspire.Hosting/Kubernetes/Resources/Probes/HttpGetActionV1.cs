namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Makes an HTTP GET request.</summary>
public sealed class HttpGetActionV1
{
    /// <summary>Host name; default the pod.</summary>
    public string Host { get; set; } = null!;

    /// <summary>Headers of the request.</summary>
    public List<HttpHeaderV1> HttpHeaders { get; } = [];

    /// <summary>The path.</summary>
    public string Path { get; set; } = null!;

    /// <summary>The port.</summary>
    public Int32OrStringV1? Port { get; set; }

    /// <summary><c>HTTP</c> or <c>HTTPS</c>.</summary>
    public string Scheme { get; set; } = null!;
}
