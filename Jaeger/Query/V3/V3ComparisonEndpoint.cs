using System.Globalization;
using Jaeger.Query.Comparison;
using Jaeger.Query.Http;
using Jaeger.Storage;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.V3;

/// <summary>
/// <c>GET /api/v3/trace-comparison</c>: the traces of the search <c>a.*</c> and those of <c>b.*</c>, by operation. Jaeger
/// has no such thing.
/// </summary>
internal sealed class V3ComparisonEndpoint(QueryService query)
{
    private const int LargestDepth = 10_000;

    /// <summary>Compares.</summary>
    public async Task CompareAsync(HttpContext context)
    {
        var (searchA, searchB) = (Search(context.Request, "a"), Search(context.Request, "b"));
        var a = await TraceGroup.CollectAsync(query, searchA, context.RequestAborted);
        var b = await TraceGroup.CollectAsync(query, searchB, context.RequestAborted);
        await using var body = new JsonBody(context);
        body.Json.WriteStartObject();
        ComparisonJson.WriteGroup(body.Json, "a", a);
        ComparisonJson.WriteGroup(body.Json, "b", b);
        body.Json.WriteStartArray("operations");
        var operations = a.Operations.Union(b.Operations)
            .OrderBy(o => o.Service, StringComparer.Ordinal)
            .ThenBy(o => o.Operation, StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            ComparisonJson.WriteOperation(body.Json, operation, a.Find(operation), b.Find(operation));
            await body.FlushAsync();
        }

        body.Json.WriteEndArray();
        body.Json.WriteEndObject();
        await body.CompleteAsync();
    }

    private static TraceQuery Search(HttpRequest request, string prefix)
    {
        var search = V3TraceQuery.Parse(request, prefix).Search;
        return search.Limit <= LargestDepth
            ? search
            : throw new ApiException(
                StatusCodes.Status400BadRequest,
                string.Create(CultureInfo.InvariantCulture, $"malformed parameter {prefix}.searchDepth: {search.Limit} is more than {LargestDepth}"));
    }
}
