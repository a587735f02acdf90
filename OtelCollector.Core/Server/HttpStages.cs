using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Server;

/// <summary>
/// What a request passes before it is handled, from the outside: response headers, CORS (so that a preflight needs no
/// credentials and a page can read a refusal), authentication.
/// </summary>
internal sealed class HttpStages
{
    private readonly HttpServerConfig _config;
    private readonly CorsPolicy? _cors;
    private readonly ClientGate _gate;
    private readonly RequestDelegate _handler;
    private readonly RefusalDelegate _refuse;

    private HttpStages(HttpServerConfig config, IComponentHost host, RequestDelegate handler, RefusalDelegate refuse)
    {
        _config = config;
        _cors = config.Cors is { AllowedOrigins.Count: > 0 } cors ? new CorsPolicy(cors) : null;
        _gate = ClientGate.Of(config, host);
        _handler = handler;
        _refuse = refuse;
    }

    /// <summary>Answers a request that is not let in.</summary>
    /// <param name="context">The request.</param>
    /// <param name="statusCode">The status.</param>
    /// <param name="message">Why.</param>
    public delegate Task RefusalDelegate(HttpContext context, int statusCode, string message);

    /// <summary>The stages of that server around its handler.</summary>
    /// <exception cref="ComponentException">The authenticator is not there.</exception>
    public static RequestDelegate Build(
        HttpServerConfig config, IComponentHost host, RequestDelegate handler, RefusalDelegate refuse, ILogger logger)
    {
        if (config.Cors is { AllowedOrigins.Count: 0, AllowedHeaders.Count: > 0 })
        {
            logger.Write(
                LogLevel.Warning,
                "The CORS configuration specifies allowed headers but no allowed origins, and is therefore ignored.");
        }

        return new HttpStages(config, host, handler, refuse).HandleAsync;
    }

    /// <summary>A refusal as plain text.</summary>
    public static Task AnswerTextAsync(HttpContext context, int statusCode, string message)
    {
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var text = Encoding.UTF8.GetBytes(message + "\n");
        context.Response.ContentLength = text.Length;
        return context.Response.Body.WriteAsync(text, context.RequestAborted).AsTask();
    }

    private async Task HandleAsync(HttpContext context)
    {
        foreach (var (name, value) in _config.ResponseHeaders)
            context.Response.Headers[name] = value;
        if (!_config.KeepsConnections)
            context.Response.Headers.Connection = "close";
        if (_cors?.Apply(context) == true)
            return;
        await using var timeout = WriteTimeout(context);
        var (client, refusal) = await _gate.AdmitAsync(context);
        if (refusal is not null)
        {
            await _refuse(context, StatusCodes.Status401Unauthorized, refusal);
            return;
        }

        context.Features.Set(client);
        await _handler(context);
    }

    private Timer? WriteTimeout(HttpContext context) => _config.WriteTimeout > TimeSpan.Zero
        ? new Timer(_ => context.Abort(), null, _config.WriteTimeout, Timeout.InfiniteTimeSpan)
        : null;
}
