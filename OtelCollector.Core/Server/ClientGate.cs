using System.Net;
using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Component;
using OtelCollector.Core.Extension.Auth;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Server;

/// <summary>Finds out who sends a request and whether that client may, before anything of the body is read.</summary>
internal sealed class ClientGate
{
    private readonly IServerAuthenticator? _authenticator;
    private readonly IReadOnlyList<string> _parameters;
    private readonly bool _includeMetadata;

    private ClientGate(AuthConfig? auth, bool includeMetadata, IComponentHost host)
    {
        _authenticator = auth?.Resolve<IServerAuthenticator>(host, "server");
        _parameters = auth?.RequestParameters ?? [];
        _includeMetadata = includeMetadata;
    }

    /// <summary>The gate of an HTTP server.</summary>
    /// <exception cref="ComponentException">The authenticator is not there.</exception>
    public static ClientGate Of(HttpServerConfig config, IComponentHost host) =>
        new(config.Auth, config.IncludeMetadata, host);

    /// <summary>The gate of a gRPC server.</summary>
    /// <exception cref="ComponentException">The authenticator is not there.</exception>
    public static ClientGate Of(GrpcServerConfig config, IComponentHost host) =>
        new(config.Auth, config.IncludeMetadata, host);

    /// <summary>Looks at one request.</summary>
    public ValueTask<Admission> AdmitAsync(HttpContext context)
    {
        var client = new ClientInfo { Address = Address(context.Connection) };
        if (_includeMetadata)
            client = client with { Metadata = Metadata(context.Request.Headers) };
        return _authenticator is null ? new(new Admission(client, null)) : AuthenticateAsync(_authenticator, context, client);
    }

    private async ValueTask<Admission> AuthenticateAsync(
        IServerAuthenticator authenticator, HttpContext context, ClientInfo client)
    {
        var result = await authenticator.AuthenticateAsync(
            new RequestCredentials(context.Request, _parameters), context.RequestAborted);
        return new Admission(client with { Auth = result.Identity }, result.Refusal);
    }

    private static IPEndPoint? Address(ConnectionInfo connection) =>
        connection.RemoteIpAddress is { } address ? new IPEndPoint(address, connection.RemotePort) : null;

    private static Dictionary<string, IReadOnlyList<string>> Metadata(IHeaderDictionary headers)
    {
        var metadata = new Dictionary<string, IReadOnlyList<string>>(headers.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in headers)
            metadata[name] = [.. values.Select(value => value ?? string.Empty)];
        return metadata;
    }
}
