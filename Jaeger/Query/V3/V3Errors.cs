using System.Text.Json;
using Jaeger.Query.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Jaeger.Query.V3;

/// <summary>Turns what goes wrong in a handler of <c>/api/v3</c> into its answer.</summary>
internal static class V3Errors
{
    /// <summary>The handler with its errors answered.</summary>
    public static RequestDelegate Answer(RequestDelegate handler, ILogger logger) => ApiErrors.Answer(handler, Write, logger);

    private static void Write(Utf8JsonWriter json, int status, string message)
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteNumber("httpCode", status);
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
