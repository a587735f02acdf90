using OtelCollector.Core.Extension.Auth;

namespace OtelCollector.Core.Exporter.OtlpGrpc;

/// <summary>Gives calls the headers the gRPC client leaves no other way to set, and has them wait for a connection.</summary>
internal sealed class GrpcRequestHandler(SocketsHttpHandler inner) : DelegatingHandler(inner)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Sent as :authority, and the name the server's certificate must be for; empty for the endpoint's.</summary>
    public required string Authority { get; init; }

    public required string UserAgent { get; init; }

    /// <summary>Whose credentials calls carry; null for none.</summary>
    public required IClientAuthenticator? Authenticator { get; init; }

    /// <summary>Whether a call waits for a connection until its deadline.</summary>
    public required bool WaitForReady { get; init; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (OutgoingMessage.OfThisCall is { } message)
            request.Content = new OutgoingContent(message);
        if (Authority.Length > 0)
            request.Headers.Host = Authority;
        request.Headers.Remove("User-Agent");
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (Authenticator is { Header: var credentials })
            request.Headers.TryAddWithoutValidation(credentials.Key, credentials.Value);
        return WaitForReady ? SendWhenReadyAsync(request, cancellationToken) : base.SendAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendWhenReadyAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
