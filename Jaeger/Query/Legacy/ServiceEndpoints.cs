using System.Text.Json;
using Jaeger.Query.Http;
using Jaeger.Storage;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Legacy;

/// <summary>Services, operations and dependencies in the older API.</summary>
internal sealed class ServiceEndpoints(ITraceReader reader, TimeProvider clock)
{
    /// <summary>What the API says where it needs a service.</summary>
    public const string ServiceRequired = "parameter 'service' is required";

    private const long DefaultLookback = 24L * 3600 * 1_000_000_000;

    /// <summary><c>GET /api/services</c>.</summary>
    public async Task ServicesAsync(HttpContext context)
    {
        var services = await reader.GetServicesAsync(context.RequestAborted);
        await WriteAsync(context, services, (json, service) => json.WriteStringValue(service), services.Count);
    }

    /// <summary><c>GET /api/services/{service}/operations</c>: names only, null where there are none.</summary>
    public async Task OperationNamesAsync(HttpContext context)
    {
        // As in Jaeger the name is decoded once more than the path it stands in.
        var service = QueryParameters.Unescape(Parameters.FromPath(context.Request, "service"), isQuery: true) ?? "";
        var operations = await reader.GetOperationsAsync(service, "", context.RequestAborted);
        var names = operations.Select(o => o.Name).Distinct(StringComparer.Ordinal).ToList();
        await WriteAsync(context, names.Count > 0 ? names : null, (json, name) => json.WriteStringValue(name), names.Count);
    }

    /// <summary><c>GET /api/operations</c>: names with kinds.</summary>
    public async Task OperationsAsync(HttpContext context)
    {
        var service = Parameters.Text(context.Request, "service");
        if (service.Length == 0) throw new ApiException(StatusCodes.Status400BadRequest, ServiceRequired);
        var operations = await reader.GetOperationsAsync(service, Parameters.Text(context.Request, "spanKind"), context.RequestAborted);
        await WriteAsync(context, operations, WriteOperation, operations.Count);
    }

    /// <summary><c>GET /api/dependencies</c>.</summary>
    public async Task DependenciesAsync(HttpContext context)
    {
        var request = context.Request;
        var end = LegacyParameters.Count(request, "endTs", LegacyParameters.Millisecond, Model.UnixNano.Now(clock));
        var lookback = LegacyParameters.Count(request, "lookback", LegacyParameters.Millisecond, DefaultLookback);
        var start = Model.UnixNano.Saturate((Int128)end - lookback);
        var links = await reader.GetDependenciesAsync(start, end, context.RequestAborted);
        var service = Parameters.Text(request, "service");
        await WriteAsync(context, links.Where(l => service.Length == 0 || l.Parent == service || l.Child == service), WriteLink);
    }

    private static void WriteOperation(Utf8JsonWriter json, Operation operation)
    {
        json.WriteStartObject();
        json.WriteString("name", operation.Name);
        json.WriteString("spanKind", operation.SpanKind);
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, DependencyLink link)
    {
        json.WriteStartObject();
        json.WriteString("parent", link.Parent);
        json.WriteString("child", link.Child);
        json.WriteNumber("callCount", link.CallCount);
        json.WriteEndObject();
    }

    private static async Task WriteAsync<T>(HttpContext context, IEnumerable<T>? items, Action<Utf8JsonWriter, T> write, int total = 0)
    {
        await using var body = new JsonBody(context, LegacyParameters.PrettyPrint(context.Request));
        Envelope.Start(body.Json);
        if (items is null)
        {
            body.Json.WriteNullValue();
        }
        else
        {
            body.Json.WriteStartArray();
            foreach (var item in items)
            {
                write(body.Json, item);
                await body.FlushAsync();
            }

            body.Json.WriteEndArray();
        }

        Envelope.End(body.Json, total);
        await body.CompleteAsync();
    }
}
