using Microsoft.AspNetCore.Http;

namespace OtelCollector.Core.Extension.Auth;

/// <summary>What a request carries that may prove who sent it: its headers, and query parameters where configured.</summary>
/// <param name="request">The request.</param>
/// <param name="parameters">Query parameters that count as headers of that name and stand above them.</param>
public sealed class RequestCredentials(HttpRequest request, IReadOnlyList<string> parameters)
{
    /// <summary>The first value of that name in any case; null where there is none.</summary>
    /// <param name="name">A header's name.</param>
    public string? First(string name)
    {
        foreach (var parameter in parameters)
        {
            if (string.Equals(parameter, name, StringComparison.OrdinalIgnoreCase)
                && request.Query.TryGetValue(parameter, out var values)
                && values.Count > 0)
            {
                return values[0];
            }
        }

        return request.Headers.TryGetValue(name, out var headers) && headers.Count > 0 ? headers[0] : null;
    }
}
