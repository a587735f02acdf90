using Jaeger.Model;
using Jaeger.Query.Http;
using Jaeger.Query.Json;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Legacy;

/// <summary>Traces in the older API: search, by ID, archive.</summary>
internal sealed class TraceEndpoints(QueryService query, TimeProvider clock)
{
    /// <summary><c>GET /api/traces</c>: a search, or the traces of given IDs.</summary>
    public async Task FindAsync(HttpContext context)
    {
        var parameters = LegacyTraceQuery.Parse(context.Request, clock);
        if (parameters.TraceIds.Count == 0)
        {
            var total = await TraceTotal.CountAsync(
                query.Reader, parameters.Search, LegacyExtendedSearch.CountUpTo(context.Request), context.RequestAborted);
            await WriteAsync(context, query.FindTracesAsync(parameters.Search, parameters.Raw, context.RequestAborted), missing: [], total);
            return;
        }

        var missing = new List<TraceId>();
        await WriteAsync(context, GetAsync(parameters, missing, context.RequestAborted), missing);
    }

    /// <summary><c>GET /api/traces/{traceID}</c>.</summary>
    public async Task GetAsync(HttpContext context)
    {
        var (id, raw) = TraceAndOptions(context.Request);
        var trace = await query.GetTraceAsync(id, raw, context.RequestAborted) ?? throw NotFound();
        await using var body = new JsonBody(context, LegacyParameters.PrettyPrint(context.Request));
        Envelope.Start(body.Json);
        body.Json.WriteStartArray();
        await JaegerTraceJson.WriteAsync(body, trace);
        body.Json.WriteEndArray();
        Envelope.End(body.Json);
        await body.CompleteAsync();
    }

    /// <summary><c>POST /api/archive/{traceID}</c>.</summary>
    public async Task ArchiveAsync(HttpContext context)
    {
        var (id, _) = TraceAndOptions(context.Request);
        if (!await query.ArchiveAsync(id, context.RequestAborted)) throw NotFound();
        await using var body = new JsonBody(context, LegacyParameters.PrettyPrint(context.Request));
        Envelope.Start(body.Json);
        body.Json.WriteStartArray();
        body.Json.WriteEndArray();
        Envelope.End(body.Json, missing: []);
        await body.CompleteAsync();
    }

    private static async Task WriteAsync(HttpContext context, IAsyncEnumerable<Trace> traces, List<TraceId> missing, TraceTotal? total = null)
    {
        await using var body = new JsonBody(context, LegacyParameters.PrettyPrint(context.Request));
        Envelope.Start(body.Json);
        body.Json.WriteStartArray();
        await foreach (var trace in traces) await JaegerTraceJson.WriteAsync(body, trace);

        body.Json.WriteEndArray();
        Envelope.End(body.Json, total?.Count ?? 0, missing.Count > 0 ? missing : null, total?.IsLowerBound);
        await body.CompleteAsync();
    }

    private static (TraceId Id, bool Raw) TraceAndOptions(HttpRequest request)
    {
        var id = LegacyParameters.Checked(() => TraceId.ParseHexOrBase64(Parameters.FromPath(request, "traceID")));

        // Jaeger checks the times and has storages that use them; the memory storage does not.
        _ = LegacyParameters.Count(request, "start", LegacyParameters.Microsecond, fallback: 0);
        _ = LegacyParameters.Count(request, "end", LegacyParameters.Microsecond, fallback: 0);
        return (id, LegacyParameters.Boolean(request, "raw"));
    }

    private static ApiException NotFound() => new(StatusCodes.Status404NotFound, LegacyErrors.TraceNotFound);

    private async IAsyncEnumerable<Trace> GetAsync(
        LegacyTraceQuery parameters,
        List<TraceId> missing,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in parameters.TraceIds)
        {
            if (await query.GetTraceAsync(id, parameters.Raw, cancellationToken) is { } trace) yield return trace;
            else missing.Add(id);
        }
    }
}
