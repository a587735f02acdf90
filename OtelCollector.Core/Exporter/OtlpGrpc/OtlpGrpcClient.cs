using System.Buffers;
using System.IO.Compression;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Compression;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Exporter.OtlpGrpc;

/// <summary>Calls an OTLP export service with the bytes as they are.</summary>
internal sealed class OtlpGrpcClient<TData> : IExportClient<TData>
    where TData : SignalData
{
    // Read by the gRPC client itself; it names the compression of the request.
    private const string RequestEncodingHeader = "grpc-internal-encoding-request";

    private readonly OtlpGrpcExporterConfig _config;
    private readonly ILogger _logger;
    private readonly Method<TData, ExportTraceServiceResponse> _export;
    private readonly Metadata _headers = [];
    private readonly Lazy<(GrpcChannel Channel, CallInvoker Invoker)> _connection;

    public OtlpGrpcClient(OtlpGrpcExporterConfig config, string service, ILogger logger)
    {
        _config = config;
        _logger = logger;
        _export = new Method<TData, ExportTraceServiceResponse>(
            MethodType.Unary,
            $"opentelemetry.proto.collector.{service}",
            "Export",
            new Marshaller<TData>(Write, static _ => throw new NotSupportedException("requests are only written")),
            // The answers of all three services are alike on the wire.
            new Marshaller<ExportTraceServiceResponse>(
                static (_, _) => throw new NotSupportedException("responses are only read"),
                static context => ExportTraceServiceResponse.Parser.ParseFrom(context.PayloadAsReadOnlySequence())));
        foreach (var (key, value) in config.Headers)
            _headers.Add(key.ToLowerInvariant(), value);
        if (config.Compression != "none")
            _headers.Add(RequestEncodingHeader, config.Compression);
        _connection = new(Connect);
    }

    public async Task SendAsync(TData data, CancellationToken cancellationToken)
    {
        DateTime? deadline = _config.Timeout > TimeSpan.Zero ? DateTime.UtcNow + _config.Timeout : null;
        try
        {
            var options = new CallOptions(_headers, deadline, cancellationToken);
            using var call = _connection.Value.Invoker.AsyncUnaryCall(_export, null, options, data);
            Report(await call.ResponseAsync);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Cancelled && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (RpcException e)
        {
            throw GrpcFailure.Translate(e);
        }
    }

    public void Dispose()
    {
        if (_connection.IsValueCreated)
            _connection.Value.Channel.Dispose();
    }

    private static void Write(TData data, SerializationContext context)
    {
        context.SetPayloadLength((int)data.Size);
        var output = context.GetBufferWriter();
        foreach (var segment in data.Payload)
            output.Write(segment.Span);
        context.Complete();
    }

    private void Report(ExportTraceServiceResponse response)
    {
        if (response.PartialSuccess is not { } partial)
            return;
        if (partial.RejectedSpans > 0 || partial.ErrorMessage.Length > 0)
        {
            _logger.Write(
                LogLevel.Warning,
                "Partial success response",
                ("message", partial.ErrorMessage),
                ("dropped_items", partial.RejectedSpans));
        }
    }

    private (GrpcChannel Channel, CallInvoker Invoker) Connect()
    {
        var handler = new SocketsHttpHandler
        {
            UseProxy = _config.Address.Scheme == Uri.UriSchemeHttps,
            EnableMultipleHttp2Connections = true,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            ConnectTimeout = TimeSpan.FromSeconds(5),
        };
        var channel = GrpcChannel.ForAddress(_config.Address, new GrpcChannelOptions
        {
            HttpHandler = handler,
            DisposeHttpClient = true,
            // The retries of this exporter set the pace; the channel must not wait longer on its own.
            InitialReconnectBackoff = TimeSpan.FromMilliseconds(50),
            MaxReconnectBackoff = TimeSpan.FromMilliseconds(50),
            MaxReceiveMessageSize = 4 * 1024 * 1024,
            MaxSendMessageSize = null,
            CompressionProviders = [new GzipCompressionProvider(CompressionLevel.Fastest), new ZstdCompressionProvider()],
        });
        return (channel, channel.CreateCallInvoker());
    }
}
