using System.Net;
using System.Text.Json;

namespace TaskTraffic.Api;

/// <summary>What came back for one request.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The JSON of the body; default where there is none, or none that can be read.</param>
/// <param name="RetryAfter">How long the application asks to wait, where it says so.</param>
/// <param name="IsWhole">Whether the body came to its end.</param>
internal sealed record ApiAnswer(HttpStatusCode Status, JsonElement Body, TimeSpan? RetryAfter, bool IsWhole = true)
{
    /// <summary>The application, or something it needs, is away: nobody's mistake, and worth trying again.</summary>
    public bool IsAway => Status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
