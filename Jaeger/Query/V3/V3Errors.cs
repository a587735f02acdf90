using Jaeger.Query.Http;
using Jaeger.Storage;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.V3;

/// <summary>Turns what goes wrong in a handler of <c>/api/v3</c> into its answer.</summary>
internal static class V3Errors
{
    /// <summary>The handler with its errors answered.</summary>
    public static RequestDelegate Answer(RequestDelegate handler) => async context =>
    {
        try
        {
            await handler(context);
        }
        catch (Exception e) when (e is ApiException or TraceStorageException && !context.Response.HasStarted)
        {
            var status = (e as ApiException)?.Status ?? StatusCodes.Status500InternalServerError;
            await using var body = new JsonBody(context);
            body.Json.WriteStartObject();
            body.Json.WriteStartObject("error");
            body.Json.WriteNumber("httpCode", status);
            body.Json.WriteString("message", e.Message);
            body.Json.WriteEndObject();
            body.Json.WriteEndObject();
            await body.CompleteAsync(status);
        }
    };
}
