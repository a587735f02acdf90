using Jaeger.Query.Http;
using Jaeger.Storage;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.V3;

/// <summary>Services and operations in <c>/api/v3</c>.</summary>
internal sealed class V3ServiceEndpoints(ITraceReader reader)
{
    /// <summary><c>GET /api/v3/services</c>.</summary>
    public async Task ServicesAsync(HttpContext context)
    {
        var services = await reader.GetServicesAsync(context.RequestAborted);
        await using var body = new JsonBody(context);
        body.Json.WriteStartObject();
        body.Json.WriteStartArray("services");
        foreach (var service in services)
        {
            body.Json.WriteStringValue(service);
            await body.FlushAsync();
        }

        body.Json.WriteEndArray();
        body.Json.WriteEndObject();
        await body.CompleteAsync();
    }

    /// <summary><c>GET /api/v3/operations</c>; an unspecified kind is called internal.</summary>
    public async Task OperationsAsync(HttpContext context)
    {
        var request = context.Request;
        var kind = V3Parameters.Find(request, "spanKind", "span_kind").Text;
        var operations = await reader.GetOperationsAsync(Parameters.Text(request, "service"), kind, context.RequestAborted);
        await using var body = new JsonBody(context);
        body.Json.WriteStartObject();
        body.Json.WriteStartArray("operations");
        foreach (var operation in operations)
        {
            body.Json.WriteStartObject();
            body.Json.WriteString("name", operation.Name);
            body.Json.WriteString("spanKind", operation.SpanKind.Length > 0 ? operation.SpanKind : "internal");
            body.Json.WriteEndObject();
            await body.FlushAsync();
        }

        body.Json.WriteEndArray();
        body.Json.WriteEndObject();
        await body.CompleteAsync();
    }
}
