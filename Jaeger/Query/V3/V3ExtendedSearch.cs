using Jaeger.GoFormats;
using Jaeger.Query.Http;
using Jaeger.Query.Patterns;
using Jaeger.Storage;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.V3;

/// <summary>Search parameters that Jaeger does not have; without them an answer is Jaeger's.</summary>
internal static class V3ExtendedSearch
{
    /// <summary>The search with them.</summary>
    /// <param name="request">The request.</param>
    /// <param name="prefix">What stands before the dot in their names.</param>
    /// <param name="search">The search without them.</param>
    public static TraceQuery Add(HttpRequest request, string prefix, TraceQuery search)
    {
        var (shortest, longest) = (Duration("traceDurationMin", "trace_duration_min"), Duration("traceDurationMax", "trace_duration_max"));
        if (longest != 0 && longest < shortest)
            throw new ApiException(StatusCodes.Status400BadRequest, $"{prefix}.traceDurationMax must not be less than {prefix}.traceDurationMin");
        var wildcards = Map("attributePatterns", "attribute_patterns");
        var expressions = Map("attributeRegexes", "attribute_regexes");
        return search with
        {
            TraceDurationMin = shortest,
            TraceDurationMax = longest,
            Patterns = V3Parameters.Checked(() => AttributePatterns.Of(wildcards, expressions), $"{prefix}.attributePatterns or {prefix}.attributeRegexes"),
        };

        long Duration(string name, string alias) =>
            V3Parameters.Parse(request, 0L, ParseDuration, $"{prefix}.{name}", $"{prefix}.{alias}");

        Dictionary<string, string> Map(string name, string alias) =>
            V3Parameters.Parse(request, [], GoJson.ParseStringMap, $"{prefix}.{name}", $"{prefix}.{alias}");
    }

    /// <summary>How far to count the traces a search finds; 0 for not at all.</summary>
    public static int CountUpTo(HttpRequest request) =>
        V3Parameters.Parse(request, 0, TraceTotal.ParseBound, "query.countUpTo", "query.count_up_to");

    private static long ParseDuration(string text) =>
        GoDuration.Parse(text) is >= 0 and var duration ? duration : throw new FormatException("must not be negative");
}
