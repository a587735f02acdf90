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
    private const string StartMinName = "query.startTimeMin";
    private const string StartMaxName = "query.startTimeMax";

    /// <summary>Reads the parameters in the order in which Jaeger complains about them.</summary>
    public static V3TraceQuery Parse(HttpRequest request)
    {
        var attributes = V3Parameters.Parse(request, [], GoJson.ParseStringMap, "query.attributes");
        var filter = Parameters.Text(request, "query.filter");
        if (filter.Length > 0 && GoJsonSyntax.Check(filter) is { } problem) throw Bad($"malformed parameter query.filter: {problem}");

        var (startMinText, startMinName) = V3Parameters.Find(request, StartMinName, "query.start_time_min");
        var (startMaxText, startMaxName) = V3Parameters.Find(request, StartMaxName, "query.start_time_max");
        if (startMinText.Length == 0 || startMaxText.Length == 0) throw Bad($"{StartMinName} and {StartMaxName} are required");
        var startMin = V3Parameters.Checked(() => GoTime.ParseRfc3339(startMinText), startMinName);
        var startMax = V3Parameters.Checked(() => GoTime.ParseRfc3339(startMaxText), startMaxName);
        if (startMin >= startMax) throw Bad($"{StartMinName} must be before {StartMaxName}");

        var query = new V3TraceQuery(
            new TraceQuery
            {
                ServiceName = V3Parameters.Find(request, "query.serviceName", "query.service_name").Text,
                OperationName = V3Parameters.Find(request, "query.operationName", "query.operation_name").Text,
                Attributes = attributes,
                StartMin = startMin,
                StartMax = startMax,
                Limit = V3Parameters.Parse(
                    request, DefaultSearchDepth, GoNumber.Atoi, "query.searchDepth", "query.search_depth", "query.num_traces"),
                DurationMin = V3Parameters.Parse(request, 0L, GoDuration.Parse, "query.durationMin", "query.duration_min"),
                DurationMax = V3Parameters.Parse(request, 0L, GoDuration.Parse, "query.durationMax", "query.duration_max"),
            },
            V3Parameters.Parse(request, fallback: false, GoNumber.ParseBool, "query.rawTraces", "query.raw_traces"));
        return filter.Length == 0
            ? query
            : throw Bad("the structured query filter is disabled: enable the \"jaeger.query.structuredFilters\" feature gate to use it");
    }

    private static ApiException Bad(string message) => new(StatusCodes.Status400BadRequest, message);
}
