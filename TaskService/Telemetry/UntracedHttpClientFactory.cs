using System.Net;
using Amazon.Runtime;

namespace TaskService.Telemetry;

/// <summary>
/// The SDK's HTTP client as it makes it itself, without activities: the operation's span tells of every attempt, and an
/// activity for each HTTP request below it would be made, told to nobody and thrown away. <c>traceparent</c> is not sent,
/// for DynamoDB does nothing with it. HTTP client metrics stay.
/// </summary>
internal sealed class UntracedHttpClientFactory : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        var handler = new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            EnableMultipleHttp2Connections = true,
            AllowAutoRedirect = clientConfig.AllowAutoRedirect,
            AutomaticDecompression = DecompressionMethods.None,
        };
        if (clientConfig.ConnectTimeout is { } connectTimeout)
            handler.ConnectTimeout = connectTimeout;
        if (clientConfig.MaxConnectionsPerServer is { } connections)
            handler.MaxConnectionsPerServer = connections;
        // Without one in the configuration the client reads HTTP_PROXY and its like.
        if (clientConfig.GetWebProxy() is { } proxy)
            handler.Proxy = proxy;
        if (handler.Proxy is not null && clientConfig.ProxyCredentials is { } credentials)
            handler.Proxy.Credentials = credentials;

        var client = new HttpClient(handler);
        if (clientConfig.Timeout is { } timeout)
            client.Timeout = timeout;
        return client;
    }
}
