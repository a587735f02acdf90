using Jaeger.Query.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Jaeger.Query.Legacy;

/// <summary>Turns what goes wrong in a handler of the older API into its answer.</summary>
internal static class LegacyErrors
{
    /// <summary>What the API says of a trace it does not have.</summary>
    public const string TraceNotFound = "trace not found";

    /// <summary>The handler with its errors answered.</summary>
    public static RequestDelegate Answer(RequestDelegate handler, ILogger logger) =>
        ApiErrors.Answer(handler, Envelope.WriteError, logger);
}
