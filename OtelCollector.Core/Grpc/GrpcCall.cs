using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace OtelCollector.Core.Grpc;

/// <summary>One call on one HTTP/2 stream: its messages and what generated services see of it.</summary>
internal sealed class GrpcCall : ServerCallContext, IDisposable
{
    private readonly HttpContext _context;
    private readonly int _maxMessageSize;
    private readonly CancellationTokenSource _cancellation;
    private readonly TimeSpan? _timeout;
    private readonly DateTime _began = DateTime.UtcNow;
    private readonly CancellationToken _stopping;
    private Metadata? _headers;

    public GrpcCall(HttpContext context, int maxMessageSize, CancellationToken stopping)
    {
        (_context, _maxMessageSize, _stopping) = (context, maxMessageSize, stopping);
        _timeout = GrpcTimeout.Parse(context.Request.Headers["grpc-timeout"].ToString());
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        if (_timeout is { } timeout)
            _cancellation.CancelAfter(timeout);
    }

    /// <summary>Whether the time the client gives the call is over.</summary>
    public bool IsOverdue => _timeout is not null && _cancellation.IsCancellationRequested
        && !_stopping.IsCancellationRequested && !_context.RequestAborted.IsCancellationRequested;

    /// <summary>Whether it is the server's stop that ends the call.</summary>
    public bool IsServerStopping => _stopping.IsCancellationRequested;

    protected override string MethodCore => _context.Request.Path.Value ?? string.Empty;

    protected override string HostCore => _context.Request.Host.Value ?? string.Empty;

    protected override string PeerCore => $"{_context.Connection.RemoteIpAddress}:{_context.Connection.RemotePort}";

    protected override DateTime DeadlineCore => _timeout is { } timeout ? _began + timeout : DateTime.MaxValue;

    protected override Metadata RequestHeadersCore => _headers ??= GrpcMetadata.Of(_context.Request.Headers);

    protected override CancellationToken CancellationTokenCore => _cancellation.Token;

    protected override Metadata ResponseTrailersCore { get; } = [];

    protected override Status StatusCore { get; set; }

    protected override WriteOptions? WriteOptionsCore { get; set; }

    protected override AuthContext AuthContextCore { get; } = new(null, []);

    /// <summary>The only message of a client that streams none; the answers may be a stream.</summary>
    public async Task<T> ReadOnlyAsync<T>(Marshaller<T> marshaller, bool streams)
    {
        var message = await GrpcMessage.ReadAsync(_context.Request, _maxMessageSize, _cancellation.Token);
        try
        {
            return GrpcPayload.Read(message.Memory, marshaller, streams);
        }
        finally
        {
            message.Release();
        }
    }

    /// <summary>The next message of a client; null where it sends no more.</summary>
    public async Task<T?> ReadNextAsync<T>(Marshaller<T> marshaller)
        where T : class
    {
        if (await GrpcMessage.ReadNextAsync(_context.Request, _maxMessageSize, _cancellation.Token) is not { } message)
            return null;
        try
        {
            return GrpcPayload.Read(message.Memory, marshaller, streams: true);
        }
        finally
        {
            message.Release();
        }
    }

    /// <summary>Sends a message; compressed where the client's own messages are.</summary>
    public async Task WriteAsync<T>(T message, Marshaller<T> marshaller)
    {
        var response = _context.Response;
        var compress = _context.Request.Headers.GrpcEncoding == "gzip";
        if (compress && !response.HasStarted)
            response.Headers.GrpcEncoding = "gzip";
        GrpcPayload.Write(message, marshaller, response.BodyWriter, compress);
        await response.BodyWriter.FlushAsync(_cancellation.Token);
    }

    public void Dispose() => _cancellation.Dispose();

    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders)
    {
        foreach (var header in responseHeaders)
            _context.Response.Headers.Append(header.Key, header.IsBinary ? Convert.ToBase64String(header.ValueBytes) : header.Value);
        return _context.Response.StartAsync(_cancellation.Token);
    }

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
        throw new NotSupportedException("a call's deadline is not passed on");
}
