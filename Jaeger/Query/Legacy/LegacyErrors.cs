using Jaeger.Query.Http;
using Jaeger.Storage;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Legacy;

/// <summary>Turns what goes wrong in a handler of the older API into its answer.</summary>
internal static class LegacyErrors
{
    /// <summary>What the API says of a trace it does not have.</summary>
    public const string TraceNotFound = "trace not found";

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
            Envelope.WriteError(body.Json, status, e.Message);
            await body.CompleteAsync(status);
        }
    };
}
