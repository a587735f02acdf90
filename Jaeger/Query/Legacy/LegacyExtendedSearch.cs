using Jaeger.Query.Http;
using Jaeger.Query.Patterns;
using Jaeger.Storage;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Legacy;

/// <summary>Search parameters that Jaeger does not have; without them an answer is Jaeger's.</summary>
internal static class LegacyExtendedSearch
{
    /// <summary>Whether a search without <c>service</c> is meant to be one across all services.</summary>
    public static bool AllServices(HttpRequest request) => LegacyParameters.Boolean(request, "allServices");

    /// <summary>The search with them.</summary>
    public static TraceQuery Add(HttpRequest request, TraceQuery search)
    {
        var (shortest, longest) = (Duration("minTraceDuration"), Duration("maxTraceDuration"));
        if (longest != 0 && longest < shortest)
            throw new ApiException(StatusCodes.Status400BadRequest, "'maxTraceDuration' should be greater than 'minTraceDuration'");
        var (wildcards, expressions) = (Pairs("tagPattern"), Pairs("tagRegex"));
        return search with
        {
            TraceDurationMin = shortest,
            TraceDurationMax = longest,
            Patterns = LegacyParameters.Checked(() => AttributePatterns.Of(wildcards, expressions), "malformed 'tagPattern' or 'tagRegex' parameter: "),
        };

        long Duration(string name) => LegacyParameters.Duration(request, name) is >= 0 and var duration
            ? duration
            : throw new ApiException(StatusCodes.Status400BadRequest, $"unable to parse param '{name}': must not be negative");

        List<KeyValuePair<string, string>> Pairs(string name) => [.. Parameters.All(request, name).Select(pair => Pair(name, pair))];
    }

    /// <summary>How far to count the traces a search finds; 0 for not at all.</summary>
    public static int CountUpTo(HttpRequest request)
    {
        var text = Parameters.Text(request, "countUpTo");
        return text.Length == 0 ? 0 : LegacyParameters.Checked(() => TraceTotal.ParseBound(text), "unable to parse param 'countUpTo': ");
    }

    private static KeyValuePair<string, string> Pair(string name, string pair)
    {
        var colon = pair.IndexOf(':');
        return colon >= 0
            ? new(pair[..colon], pair[(colon + 1)..])
            : throw new ApiException(StatusCodes.Status400BadRequest, $"malformed '{name}' parameter, expecting key:value, received: {pair}");
    }
}
