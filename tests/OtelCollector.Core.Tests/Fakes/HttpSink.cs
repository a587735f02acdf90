using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace OtelCollector.Core.Tests.Fakes;

internal sealed record SinkRequest(string Path, IHeaderDictionary Headers, byte[] Body, string? ClientName);

internal sealed class HttpSink : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HttpSink(X509Certificate2? certificate, bool asksForCertificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen =>
        {
            if (certificate is null)
                return;
            listen.UseHttps(certificate, https =>
            {
                https.ClientCertificateMode = asksForCertificate
                    ? ClientCertificateMode.RequireCertificate
                    : ClientCertificateMode.NoCertificate;
                https.AllowAnyClientCertificate();
            });
        }));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public ConcurrentQueue<SinkRequest> Requests { get; } = new();

    public ConcurrentQueue<Func<HttpResponse, Task>> Answers { get; } = new();

    public string Address => _app.Urls.First();

    public int Port => new Uri(Address).Port;

    public static async Task<HttpSink> StartAsync(X509Certificate2? certificate = null, bool asksForCertificate = false)
    {
        var sink = new HttpSink(certificate, asksForCertificate);
        await sink._app.StartAsync(TestContext.Current.CancellationToken);
        return sink;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var client = context.Connection.ClientCertificate?.Subject;
        var headers = new HeaderDictionary(context.Request.Headers.ToDictionary());
        Requests.Enqueue(new SinkRequest(context.Request.Path, headers, body.ToArray(), client));
        if (Answers.TryDequeue(out var answer))
            await answer(context.Response);
    }
}
