using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Distribution.FeatureGates;
using OtelCollector.Core.Server;
using OtelCollector.Core.Service;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Extension.Zpages;

/// <summary>Serves pages about the distribution, the pipelines, the extensions, the gates and the own spans.</summary>
internal sealed class ZpagesExtension(ComponentSettings settings, ZpagesConfig config) : IExtension, IDisposable
{
    private HttpServer? _server;
    private SpanSamples? _spans;
    private CollectorPicture? _picture;

    public int Port => _server?.Port ?? 0;

    public async ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        _picture = (host as IPicturedHost)?.Picture;
        _spans = new SpanSamples(settings.Telemetry.Activities);
        _server = await HttpServer.StartAsync(config.Server, host, AnswerAsync, settings.Logger);
        settings.Logger.Write(LogLevel.Information, "Starting zPages extension", ("endpoint", config.Server.Endpoint.ToString()));
    }

    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        if (_server is null)
            return;
        await _server.StopAsync(cancellationToken);
        await _server.DisposeAsync();
    }

    public void Dispose() => _spans?.Dispose();

    private Task AnswerAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var page = (context.Request.Path.Value, _picture) switch
        {
            ("/debug/tracez", _) => TracezPage.Write(_spans!, query),
            ("/debug/featurez", _) => FeaturezPage.Write(new FeatureGateSet()),
            ("/debug/servicez", { } picture) => ServicezPage.Write(picture),
            ("/debug/pipelinez", { } picture) => PipelinezPage.Write(picture.Config, query),
            ("/debug/extensionz", { } picture) => ExtensionzPage.Write(picture.Config, query),
            _ => null,
        };
        var response = context.Response;
        if (page is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            response.ContentType = "text/plain; charset=utf-8";
            response.Headers.XContentTypeOptions = "nosniff";
            return response.WriteAsync("404 page not found\n", context.RequestAborted);
        }

        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(page, context.RequestAborted);
    }
}
