using System.Buffers.Binary;
using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace OtelCollector.Tests.Loss;

/// <summary>A client that knows which of its spans were acknowledged.</summary>
internal sealed class SpanSource : IDisposable
{
    public const int SpansARequest = 20;

    private readonly GrpcChannel _channel;
    private readonly TraceService.TraceServiceClient _client;
    private long _next;

    public SpanSource(string address, int seed)
    {
        _channel = GrpcChannel.ForAddress(address);
        _client = new TraceService.TraceServiceClient(_channel);
        _next = (long)seed << 32;
    }

    /// <summary>Spans the Collector took over.</summary>
    public ConcurrentQueue<long> Acknowledged { get; } = new();

    /// <summary>Spans the Collector refused.</summary>
    public ConcurrentQueue<long> Refused { get; } = new();

    /// <summary>The refusals.</summary>
    public ConcurrentQueue<RpcException> Refusals { get; } = new();

    /// <summary>Sends one request once.</summary>
    public async Task<bool> SendAsync()
    {
        var (request, ids) = Create();
        try
        {
            await _client.ExportAsync(request, deadline: DateTime.UtcNow.AddSeconds(30), cancellationToken: TestContext.Current.CancellationToken);
        }
        catch (RpcException e)
        {
            Refusals.Enqueue(e);
            foreach (var id in ids)
                Refused.Enqueue(id);
            return false;
        }

        foreach (var id in ids)
            Acknowledged.Enqueue(id);
        return true;
    }

    /// <summary>Sends from several workers at once until it is told to stop.</summary>
    public Task LoadAsync(int workers, CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, workers).Select(async _ =>
    {
        while (!stop.IsCancellationRequested)
        {
            if (!await SendAsync())
                await Task.Delay(10, CancellationToken.None);
        }
    }));

    public void Dispose() => _channel.Dispose();

    private (ExportTraceServiceRequest Request, List<long> Ids) Create()
    {
        var last = Interlocked.Add(ref _next, SpansARequest);
        var ids = Enumerable.Range(1, SpansARequest).Select(i => last - SpansARequest + i).ToList();
        var scope = new ScopeSpans();
        foreach (var id in ids)
        {
            var bytes = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(bytes, id);
            var trace = ByteString.CopyFrom([.. bytes, .. bytes]);
            scope.Spans.Add(new Span { TraceId = trace, SpanId = ByteString.CopyFrom(bytes), Name = "span" });
        }

        return (new ExportTraceServiceRequest { ResourceSpans = { new ResourceSpans { ScopeSpans = { scope } } } }, ids);
    }
}
