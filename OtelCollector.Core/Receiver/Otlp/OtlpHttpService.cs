using System.Collections.Frozen;
using Google.Protobuf.Reflection;
using Microsoft.AspNetCore.Http;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Pdata.Json;
using OtelCollector.Core.Pdata.Memory;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Receiver.Otlp;

/// <summary>The HTTP side of the receiver: one path per signal, protobuf or JSON.</summary>
internal sealed class OtlpHttpService
{
    private readonly HttpServerConfig _server;
    private readonly FrozenDictionary<string, Func<HttpContext, Task>> _paths;

    public OtlpHttpService(OtlpReceiverConfig config, HttpServerConfig server, ReceiverConsumers consumers)
    {
        _server = server;
        var paths = new Dictionary<string, Func<HttpContext, Task>>(StringComparer.Ordinal);
        Map(config.TracesPath, consumers.Traces, () => ExportTraceServiceRequest.Descriptor);
        Map(config.MetricsPath, consumers.Metrics, () => ExportMetricsServiceRequest.Descriptor);
        Map(config.LogsPath, consumers.Logs, () => ExportLogsServiceRequest.Descriptor);
        _paths = paths.ToFrozenDictionary(StringComparer.Ordinal);

        void Map<TData>(string path, IConsumer<TData>? consumer, Func<MessageDescriptor> json)
            where TData : SignalData, ISignalData<TData>
        {
            if (consumer is not null)
                paths[path] = context => ExportAsync(context, consumer, json);
        }
    }

    public Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? string.Empty;
        if (path.Contains("//", StringComparison.Ordinal))
            return OtlpHttpResponse.MoveAsync(context, path);
        if (!_paths.TryGetValue(path, out var export))
            return HttpStages.AnswerTextAsync(context, StatusCodes.Status404NotFound, "404 page not found");
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return OtlpHttpResponse.WriteTextAsync(
                context, StatusCodes.Status405MethodNotAllowed, "405 method not allowed, supported: [POST]");
        }

        return export(context);
    }

    private async Task ExportAsync<TData>(
        HttpContext context, IConsumer<TData> consumer, Func<MessageDescriptor> json)
        where TData : SignalData, ISignalData<TData>
    {
        if (OtlpMediaType.Parse(context.Request.ContentType) is not { } mediaType)
        {
            await OtlpHttpResponse.WriteTextAsync(
                context,
                StatusCodes.Status415UnsupportedMediaType,
                "415 unsupported media type, supported: [application/json, application/x-protobuf]");
            return;
        }

        try
        {
            var body = await RequestBody.ReadAsync(context, _server);
            var data = Parse<TData>(body, mediaType, json, context.Features.Get<ClientInfo>());
            if (data.ItemCount > 0)
                await consumer.ConsumeAsync(data, context.RequestAborted);
            await OtlpHttpResponse.WriteSuccessAsync(context, mediaType);
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            await OtlpHttpResponse.WriteStatusAsync(context, mediaType, OtlpStatus.From(e));
        }
    }

    private static TData Parse<TData>(
        PayloadLease body, OtlpMediaType mediaType, Func<MessageDescriptor> json, ClientInfo? client)
        where TData : SignalData, ISignalData<TData>
    {
        if (mediaType == OtlpMediaType.Json)
        {
            var payload = OtlpJsonReader.ToProtobuf(body.Memory.Span, json());
            body.Release();
            return TData.Parse(payload, client);
        }

        var data = TData.Parse(body.Memory, client);
        data.KeepIn(body.Slab);
        return data;
    }
}
