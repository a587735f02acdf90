using Jaeger.GoFormats;
using Jaeger.Model;
using Jaeger.Query.Http;
using Jaeger.Query.Json;
using Jaeger.Storage;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.V3;

/// <summary>Traces in <c>/api/v3</c>: search, by ID, summaries.</summary>
internal sealed class V3TraceEndpoints(QueryService query)
{
    /// <summary><c>GET /api/v3/traces</c>: all spans found in one object; 404 where there are none.</summary>
    public async Task FindAsync(HttpContext context)
    {
        var parameters = V3TraceQuery.Parse(context.Request);
        var total = await CountAsync(context, parameters.Search);
        await WriteAsync(context, query.FindTracesAsync(parameters.Search, parameters.Raw, context.RequestAborted), total);
    }

    /// <summary><c>GET /api/v3/traces/{trace_id}</c>.</summary>
    public async Task GetAsync(HttpContext context)
    {
        var request = context.Request;
        var id = V3Parameters.Checked(() => TraceId.ParseHexOrBase64(Parameters.FromPath(request, "trace_id")), "trace_id");

        // Jaeger checks the times and has storages that use them; the memory storage does not.
        _ = V3Parameters.Parse(request, 0L, GoTime.ParseRfc3339, "startTime", "start_time");
        _ = V3Parameters.Parse(request, 0L, GoTime.ParseRfc3339, "endTime", "end_time");
        var raw = V3Parameters.Parse(request, fallback: false, GoNumber.ParseBool, "rawTraces", "raw_traces");
        var trace = await query.GetTraceAsync(id, raw, context.RequestAborted);
        await WriteAsync(context, (trace is null ? Array.Empty<Trace>() : [trace]).ToAsyncEnumerable());
    }

    /// <summary><c>GET /api/v3/trace-summaries</c>; an empty list where there are none.</summary>
    public async Task SummariesAsync(HttpContext context)
    {
        var parameters = V3TraceQuery.Parse(context.Request);
        var total = await CountAsync(context, parameters.Search);
        await using var body = new JsonBody(context);
        body.Json.WriteStartObject();
        body.Json.WriteStartArray("summaries");
        await foreach (var summary in query.FindSummariesAsync(parameters.Search, context.RequestAborted))
        {
            TraceSummaryJson.Write(body.Json, summary);
            await body.FlushAsync();
        }

        body.Json.WriteEndArray();
        total?.Write(body.Json);
        body.Json.WriteEndObject();
        await body.CompleteAsync();
    }

    private ValueTask<TraceTotal?> CountAsync(HttpContext context, TraceQuery search) =>
        TraceTotal.CountAsync(query.Reader, search, V3ExtendedSearch.CountUpTo(context.Request), context.RequestAborted);

    private static async Task WriteAsync(HttpContext context, IAsyncEnumerable<Trace> traces, TraceTotal? total = null)
    {
        if (ProtobufBody.IsWanted(context.Request))
        {
            if (!await ProtobufBody.TryWriteAsync(context, traces)) throw NotFound();
            return;
        }

        await using var body = new JsonBody(context);
        body.Json.WriteStartObject();
        body.Json.WriteStartObject("result");
        body.Json.WriteStartArray("resourceSpans");
        var any = false;
        await foreach (var trace in traces)
        {
            any = true;
            await OtlpTraceJson.WriteResourceSpansAsync(body, trace);
        }

        if (!any) throw NotFound();
        body.Json.WriteEndArray();
        body.Json.WriteEndObject();
        total?.Write(body.Json);
        body.Json.WriteEndObject();
        await body.CompleteAsync();
    }

    private static ApiException NotFound() => new(StatusCodes.Status404NotFound, "No traces found");
}
