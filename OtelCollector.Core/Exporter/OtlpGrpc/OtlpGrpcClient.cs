using System.Buffers;
using Grpc.Core;
using Grpc.Net.Client;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Exporter.Otlp;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Extension.Auth;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.OtlpGrpc;

/// <summary>Calls an OTLP export service with the bytes as they are.</summary>
internal sealed class OtlpGrpcClient<TData> : IExportClient<TData>
    where TData : SignalData, ISignalData<TData>
{
    // Read by the gRPC client itself; it names the compression of the request.
    private const string RequestEncodingHeader = "grpc-internal-encoding-request";

    private readonly OtlpGrpcExporterConfig _config;
    private readonly ComponentSettings _settings;
    private readonly Method<TData, ExportTraceServiceResponse> _export;
    private readonly Metadata _headers = [];
    private GrpcChannel? _channel;
    private CallInvoker? _invoker;

    public OtlpGrpcClient(OtlpGrpcExporterConfig config, string service, ComponentSettings settings)
    {
        _config = config;
        _settings = settings;
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
    }

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        var authenticator = _config.Auth?.Resolve<IClientAuthenticator>(host, "gRPC client");
        _channel = OtlpGrpcConnection.Open(
            _config, authenticator, DefaultUserAgent.Of(_settings.Build), _settings.Logger);
        _invoker = _channel.CreateCallInvoker();
        return ValueTask.CompletedTask;
    }

    public async Task SendAsync(TData data, CancellationToken cancellationToken)
    {
        DateTime? deadline = _config.Timeout > TimeSpan.Zero ? DateTime.UtcNow + _config.Timeout : null;
        var message = _config.Compression == "none" ? OutgoingMessage.Begin(data) : null;
        try
        {
            var options = new CallOptions(_headers, deadline, cancellationToken);
            using var call = _invoker!.AsyncUnaryCall(_export, null, options, data);
            PartialSuccess.Report(_settings.Logger, TData.Signal, await call.ResponseAsync);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Cancelled && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (RpcException e)
        {
            throw GrpcFailure.Translate(e, _config.Address);
        }
        finally
        {
            if (message is not null)
                await message.EndAsync();
        }
    }

    public void Dispose() => _channel?.Dispose();

    private static void Write(TData data, SerializationContext context)
    {
        context.SetPayloadLength((int)data.Size);
        var output = context.GetBufferWriter();
        foreach (var segment in data.Payload)
            output.Write(segment.Span);
        context.Complete();
    }
}
