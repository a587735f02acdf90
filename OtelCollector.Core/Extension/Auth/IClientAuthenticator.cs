namespace OtelCollector.Core.Extension.Auth;

/// <summary>An extension whose credentials an exporter sends along; found as <see cref="IServerAuthenticator"/> is.</summary>
public interface IClientAuthenticator
{
    /// <summary>
    /// The header or gRPC metadata of the next request: asked for anew each time, as the credentials may change. The
    /// name is as HTTP/1 writes it; gRPC metadata wants it in lower case.
    /// </summary>
    KeyValuePair<string, string> Header { get; }

    /// <summary>Whether the credentials must not travel over gRPC without TLS.</summary>
    bool RequiresTransportSecurity => true;
}
