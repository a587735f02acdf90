using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TracingAspire.Tests.Faults.Injection;

/// <summary>
/// Stands between task-service and DynamoDB. Without a fault it is transparent: where DynamoDB cannot be reached, it cuts
/// the connection as DCP's own proxy does.
/// </summary>
internal sealed class DynamoDBProxy : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _dynamodb = new(new SocketsHttpHandler { ActivityHeadersPropagator = null }) { Timeout = Timeout.InfiniteTimeSpan };
    private volatile Injected? _injected;

    private DynamoDBProxy(WebApplication app) => _app = app;

    /// <summary>Where task-service finds it.</summary>
    public Uri Url => new(_app.Urls.Single());

    /// <summary>Where DynamoDB is.</summary>
    public Uri? Target { get; set; }

    public static async Task<DynamoDBProxy> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var proxy = new DynamoDBProxy(builder.Build());
        proxy._app.Run(proxy.AnswerAsync);
        await proxy._app.StartAsync();
        return proxy;
    }

    /// <summary>
    /// Applies the fault to the next calls for tasks, until the result is disposed or <paramref name="calls"/> have had it.
    /// Probes, which only describe the table, pass.
    /// </summary>
    public Injected Inject(DynamoDBFault fault, int calls = int.MaxValue) => _injected = new Injected(this, fault, calls);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _dynamodb.Dispose();
    }

    private Task AnswerAsync(HttpContext context) =>
        _injected is { } injected && !IsTableCall(context.Request) && injected.Take()
            ? injected.Fault.ApplyAsync(context, () => PassOnAsync(context))
            : PassOnAsync(context);

    private async Task PassOnAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Target) { Content = new StreamContent(context.Request.Body) };
        foreach (var (name, values) in context.Request.Headers.Where(header => header.Key != "Host"))
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                request.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        try
        {
            using var answer = await _dynamodb.SendAsync(request, context.RequestAborted);
            context.Response.StatusCode = (int)answer.StatusCode;
            foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Transfer-Encoding"))
            {
                context.Response.Headers[name] = values.ToArray();
            }

            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            context.Abort();
        }
    }

    private static bool IsTableCall(HttpRequest request) =>
        request.Headers["X-Amz-Target"].ToString().EndsWith("Table", StringComparison.Ordinal);

    /// <summary>A fault until it is disposed.</summary>
    internal sealed class Injected(DynamoDBProxy proxy, DynamoDBFault fault, int calls) : IDisposable
    {
        private int _left = calls;

        public DynamoDBFault Fault => fault;

        /// <summary>Whether as many calls have had it as were to.</summary>
        public bool IsUsedUp => Volatile.Read(ref _left) <= 0;

        public bool Take() => Interlocked.Decrement(ref _left) >= 0;

        public void Dispose() => Interlocked.CompareExchange(ref proxy._injected, null, this);
    }
}
