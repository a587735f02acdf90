using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Grpc;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Pdata.Memory;
using OtelCollector.Core.Server;
using StatusCode = Grpc.Core.StatusCode;

namespace OtelCollector.Core.Receiver.Otlp;

/// <summary>
/// The gRPC side of the receiver: the three export services as plain byte handlers, so that a request is scanned but
/// never turned into objects.
/// </summary>
internal sealed class OtlpGrpcService
{
    private readonly GrpcUnaryServer _server;

    public OtlpGrpcService(ReceiverConsumers consumers, int maxMessageSize, ClientGate gate)
    {
        var methods = new Dictionary<string, GrpcUnaryMethod>(StringComparer.Ordinal);
        Map("trace.v1.TraceService", consumers.Traces);
        Map("metrics.v1.MetricsService", consumers.Metrics);
        Map("logs.v1.LogsService", consumers.Logs);
        _server = new GrpcUnaryServer(methods.ToFrozenDictionary(StringComparer.Ordinal), maxMessageSize, gate);

        void Map<TData>(string service, IConsumer<TData>? consumer)
            where TData : SignalData, ISignalData<TData>
        {
            if (consumer is not null)
            {
                methods[$"/opentelemetry.proto.collector.{service}/Export"] =
                    (message, client, token) => ExportAsync(message, client, consumer, token);
            }
        }
    }

    public Task HandleAsync(HttpContext context) => _server.HandleAsync(context);

    private static async ValueTask ExportAsync<TData>(
        PayloadLease message, ClientInfo client, IConsumer<TData> consumer, CancellationToken cancellationToken)
        where TData : SignalData, ISignalData<TData>
    {
        var data = Parse<TData>(message, client);
        try
        {
            if (data.ItemCount > 0)
                await consumer.ConsumeAsync(data, cancellationToken);
            else
                data.Release();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            var status = OtlpStatus.From(e).Status;
            var details = status.RetryDelay is null ? null : status.ToProtobuf();
            throw new GrpcStatusException(status.Code, status.Message, details);
        }
    }

    // Apart from the delivery: the memory of data that somebody took is that one's to give back.
    private static TData Parse<TData>(PayloadLease message, ClientInfo client)
        where TData : SignalData, ISignalData<TData>
    {
        try
        {
            var data = TData.Parse(message.Memory, client);
            data.KeepIn(message.Slab);
            return data;
        }
        catch (MalformedPayloadException e)
        {
            message.Release();
            throw new GrpcStatusException(StatusCode.Internal, $"grpc: error unmarshalling request: {e.Message}");
        }
    }
}
