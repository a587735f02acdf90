using Jaeger.GoFormats;
using Jaeger.Query.Http;
using Jaeger.Storage;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.V3;

/// <summary>The parameters <c>query.*</c>.</summary>
/// <param name="Search">What to search for.</param>
/// <param name="Raw">Whether to leave traces as stored.</param>
internal sealed record V3TraceQuery(TraceQuery Search, bool Raw)
{
    private const int DefaultSearchDepth = 100;

    /// <summary>Reads the parameters in the order in which Jaeger complains about them.</summary>
    /// <param name="request">The request.</param>
    /// <param name="prefix">What stands before the dot in their names.</param>
    /// <param name="needsTimes">Whether both start times are required; left out, all times are searched.</param>
    public static V3TraceQuery Parse(HttpRequest request, string prefix = "query", bool needsTimes = true)
    {
        var attributes = V3Parameters.Parse(request, [], GoJson.ParseStringMap, $"{prefix}.attributes");
        var filter = Parameters.Text(request, $"{prefix}.filter");
        if (filter.Length > 0 && GoJsonSyntax.Check(filter) is { } problem) throw Bad($"malformed parameter {prefix}.filter: {problem}");

        var (startMin, startMax) = Window(request, prefix, needsTimes);
        var search = new TraceQuery
        {
            ServiceName = V3Parameters.Find(request, $"{prefix}.serviceName", $"{prefix}.service_name").Text,
            OperationName = V3Parameters.Find(request, $"{prefix}.operationName", $"{prefix}.operation_name").Text,
            Attributes = attributes,
            StartMin = startMin,
            StartMax = startMax,
            Limit = V3Parameters.Parse(
                request, DefaultSearchDepth, GoNumber.Atoi, $"{prefix}.searchDepth", $"{prefix}.search_depth", $"{prefix}.num_traces"),
            DurationMin = V3Parameters.Parse(request, 0L, GoDuration.Parse, $"{prefix}.durationMin", $"{prefix}.duration_min"),
            DurationMax = V3Parameters.Parse(request, 0L, GoDuration.Parse, $"{prefix}.durationMax", $"{prefix}.duration_max"),
        };
        var raw = V3Parameters.Parse(request, fallback: false, GoNumber.ParseBool, $"{prefix}.rawTraces", $"{prefix}.raw_traces");
        var query = new V3TraceQuery(V3ExtendedSearch.Add(request, prefix, search), raw);
        return filter.Length == 0
            ? query
            : throw Bad("the structured query filter is disabled: enable the \"jaeger.query.structuredFilters\" feature gate to use it");
    }

    private static (long Min, long Max) Window(HttpRequest request, string prefix, bool isRequired)
    {
        var (minName, maxName) = ($"{prefix}.startTimeMin", $"{prefix}.startTimeMax");
        var (minText, usedMinName) = V3Parameters.Find(request, minName, $"{prefix}.start_time_min");
        var (maxText, usedMaxName) = V3Parameters.Find(request, maxName, $"{prefix}.start_time_max");
        if (isRequired && (minText.Length == 0 || maxText.Length == 0)) throw Bad($"{minName} and {maxName} are required");
        var min = minText.Length == 0 ? long.MinValue : V3Parameters.Checked(() => GoTime.ParseRfc3339(minText), usedMinName);
        var max = maxText.Length == 0 ? long.MaxValue : V3Parameters.Checked(() => GoTime.ParseRfc3339(maxText), usedMaxName);
        return min < max ? (min, max) : throw Bad($"{minName} must be before {maxName}");
    }

    private static ApiException Bad(string message) => new(StatusCodes.Status400BadRequest, message);
}
