using Jaeger.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Jaeger.Query.Http;

/// <summary>Turns what goes wrong in a handler into its answer.</summary>
internal static class ApiErrors
{
    /// <summary>Writes the JSON of an error.</summary>
    public delegate void Writer(System.Text.Json.Utf8JsonWriter json, int status, string message);

    /// <summary>The handler with its errors answered in the form of its API; those of the server are logged too.</summary>
    public static RequestDelegate Answer(RequestDelegate handler, Writer write, ILogger logger) => async context =>
    {
        try
        {
            await handler(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var status = (e as ApiException)?.Status ?? StatusCodes.Status500InternalServerError;
            if (status == StatusCodes.Status500InternalServerError)
                logger.LogError(e is ApiException or TraceStorageException ? null : e, "HTTP handler, Internal Server Error: {Error}", e.Message);
            await using var body = new JsonBody(context);
            write(body.Json, status, e.Message);
            await body.CompleteAsync(status);
        }
    };
}
