using System.Text.Json;
using Jaeger.Model;
using Jaeger.Query.Http;
using Jaeger.Query.Json;
using Microsoft.AspNetCore.Http;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Pdata.Json;
using OtelCollector.Core.Server;

namespace Jaeger.Query.Legacy;

/// <summary><c>POST /api/transform</c>: OTLP JSON in, the older API's JSON out, with nothing sanitized or adjusted.</summary>
internal sealed class TransformEndpoint(HttpServerConfig server)
{
    /// <summary>Answers the traces of the body in the order in which they appear in it.</summary>
    public async Task TransformAsync(HttpContext context)
    {
        var traces = Read(FirstValue((await BodyAsync(context)).Span));
        await using var body = new JsonBody(context, LegacyParameters.PrettyPrint(context.Request));
        Envelope.Start(body.Json);
        body.Json.WriteStartArray();
        var remarks = SpanRemarks.Of(traces);
        foreach (var trace in traces) await JaegerTraceJson.WriteAsync(body, trace, remarks);

        body.Json.WriteEndArray();
        Envelope.End(body.Json);
        await body.CompleteAsync();
    }

    private async ValueTask<ReadOnlyMemory<byte>> BodyAsync(HttpContext context)
    {
        try
        {
            return await RequestContent.ReadAsync(context, server);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, e.Message, e);
        }
    }

    // As in Jaeger, what follows the first JSON value is left alone.
    private static ReadOnlySpan<byte> FirstValue(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, state: default);
        try
        {
            return reader.Read() && reader.TrySkip() ? json[..(int)reader.BytesConsumed] : json;
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static IReadOnlyCollection<Trace> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return OtlpRequest.Traces(OtlpJsonReader.ToProtobuf(json, ExportTraceServiceRequest.Descriptor));
        }
        catch (MalformedPayloadException e)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, $"cannot unmarshal OTLP : {e.Message}", e);
        }
    }
}
