using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TaskService.Tests.Fixtures;

/// <summary>
/// Stands before a real DynamoDB and answers in its place, for as many calls as it is told, with an error of DynamoDB.
/// </summary>
internal sealed class FakeDynamoDB : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _real = new(new SocketsHttpHandler { ActivityHeadersPropagator = null });
    private readonly ConcurrentQueue<(int Status, string Error)> _failures = new();

    private FakeDynamoDB(WebApplication app, Uri real)
    {
        _app = app;
        _real.BaseAddress = real;
    }

    public Uri Url => new(_app.Urls.Single());

    public static async Task<FakeDynamoDB> StartAsync(Uri real)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        // It lives in the process under test, and must give no spans there.
        builder.Services.AddSingleton(new ActivitySource("fake"));
        builder.Services.AddSingleton(new DiagnosticListener("fake"));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakeDynamoDB(app, real);
        app.Run(fake.AnswerAsync);
        await app.StartAsync();
        return fake;
    }

    /// <summary>Fails that many further data calls.</summary>
    public void Fail(int count, int status, string error)
    {
        for (var i = 0; i < count; i++)
            _failures.Enqueue((status, error));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _real.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (!IsTableCall(context.Request) && _failures.TryDequeue(out var failure))
        {
            context.Response.StatusCode = failure.Status;
            context.Response.ContentType = "application/x-amz-json-1.0";
            context.Response.Headers["x-amzn-RequestId"] = "FAKE-REQUEST";
            await context.Response.WriteAsync(
                $$"""{"__type":"com.amazonaws.dynamodb.v20120810#{{failure.Error}}","message":"as told"}""");
            return;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StreamContent(context.Request.Body) };
        foreach (var (name, values) in context.Request.Headers)
        {
            if (name != "Host" && !request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                request.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        using var answer = await _real.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (name is not "Transfer-Encoding")
                context.Response.Headers[name] = values.ToArray();
        }

        await answer.Content.CopyToAsync(context.Response.Body);
    }

    private static bool IsTableCall(HttpRequest request) =>
        request.Headers["X-Amz-Target"].ToString().EndsWith("Table", StringComparison.Ordinal);
}
