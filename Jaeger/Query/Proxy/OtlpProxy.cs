using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Jaeger.Query.Proxy;

/// <summary>
/// Passes OTLP/HTTP that pages send to the query server on to a receiver, so that the browser needs no permission of
/// another origin.
/// </summary>
internal sealed class OtlpProxy(Uri target, ILogger logger) : IDisposable
{
    /// <summary>The path below the base path; what follows <see cref="Cut"/> goes to the receiver.</summary>
    public const string Prefix = "/api/otlp/v1/";

    private const string Cut = "/api/otlp";

    // Those of one connection, and the one the outgoing request has of its own.
    private static readonly HashSet<string> NotPassedOn = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Host", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer",
        "Transfer-Encoding", "Upgrade",
    };

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    });

    /// <summary>Passes a request on and its answer back; 502 where the receiver cannot be reached.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        using var request = Request(context.Request);
        try
        {
            using var response = await _client.SendAsync(request, context.RequestAborted);
            context.Response.StatusCode = (int)response.StatusCode;
            Copy(response.Headers, context.Response.Headers);
            Copy(response.Content.Headers, context.Response.Headers);
            await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (HttpRequestException e) when (!context.Response.HasStarted)
        {
            logger.LogError("OTLP proxy: {Target} cannot be reached: {Error}", target, e.Message);
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(HttpRequest incoming)
    {
        var path = incoming.Path.Value!;
        var rest = path[(path.IndexOf(Cut, StringComparison.Ordinal) + Cut.Length)..];
        var address = new UriBuilder(target) { Path = target.AbsolutePath.TrimEnd('/') + rest, Query = incoming.QueryString.Value };
        var request = new HttpRequestMessage(new HttpMethod(incoming.Method), address.Uri) { VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        if (incoming.ContentLength is not null || incoming.Headers.TransferEncoding.Count > 0) request.Content = new StreamContent(incoming.Body);
        foreach (var (name, values) in incoming.Headers)
        {
            if (NotPassedOn.Contains(name)) continue;
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        if (incoming.HttpContext.Connection.RemoteIpAddress is { } client)
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", client.ToString());
        request.Version = HttpVersion.Version11;
        return request;
    }

    private static void Copy(System.Net.Http.Headers.HttpHeaders from, IHeaderDictionary to)
    {
        foreach (var (name, values) in from)
        {
            if (!NotPassedOn.Contains(name)) to[name] = values.ToArray();
        }
    }
}
