using Jaeger.GoFormats;
using Jaeger.Model;
using Jaeger.Query.Http;
using Jaeger.Storage;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Legacy;

/// <summary>The parameters of <c>/api/traces</c>.</summary>
/// <param name="Search">What to search for.</param>
/// <param name="TraceIds">Traces to get instead; empty for a search.</param>
/// <param name="Raw">Whether to leave traces as stored.</param>
internal sealed record LegacyTraceQuery(TraceQuery Search, IReadOnlyList<TraceId> TraceIds, bool Raw)
{
    private const long DefaultLookback = 48L * 3600 * 1_000_000_000;
    private const int DefaultLimit = 100;

    /// <summary>Reads the parameters in the order in which Jaeger complains about them.</summary>
    public static LegacyTraceQuery Parse(HttpRequest request, TimeProvider clock)
    {
        var now = UnixNano.Now(clock);
        var search = new TraceQuery
        {
            ServiceName = Parameters.Text(request, "service"),
            OperationName = Parameters.Text(request, "operation"),
            StartMin = LegacyParameters.Count(request, "start", LegacyParameters.Microsecond, now - DefaultLookback),
            StartMax = LegacyParameters.Count(request, "end", LegacyParameters.Microsecond, now),
            Attributes = Tags(request),
            Limit = Limit(request),
            DurationMin = LegacyParameters.Duration(request, "minDuration"),
            DurationMax = LegacyParameters.Duration(request, "maxDuration"),
        };
        var ids = LegacyParameters.Checked(
            () => Parameters.All(request, "traceID").Select(TraceId.Parse).Distinct().ToList(), "cannot parse traceID param: ");
        var raw = LegacyParameters.Boolean(request, "raw");
        if (ids.Count == 0 && search.ServiceName.Length == 0 && !LegacyExtendedSearch.AllServices(request))
            throw new ApiException(StatusCodes.Status400BadRequest, ServiceEndpoints.ServiceRequired);
        if (search.DurationMin != 0 && search.DurationMax != 0 && search.DurationMax < search.DurationMin)
            throw new ApiException(StatusCodes.Status400BadRequest, "'maxDuration' should be greater than 'minDuration'");
        return new LegacyTraceQuery(LegacyExtendedSearch.Add(request, search), ids, raw);
    }

    private static int Limit(HttpRequest request)
    {
        var text = Parameters.Text(request, "limit");
        return text.Length == 0 ? DefaultLimit : LegacyParameters.Checked(() => GoNumber.ParseInt32(text));
    }

    private static Dictionary<string, string> Tags(HttpRequest request)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in Parameters.All(request, "tag"))
        {
            var colon = tag.IndexOf(':');
            if (colon < 0)
                throw new ApiException(StatusCodes.Status400BadRequest, $"malformed 'tag' parameter, expecting key:value, received: {tag}");
            tags[tag[..colon]] = tag[(colon + 1)..];
        }

        foreach (var json in Parameters.All(request, "tags"))
        {
            var map = LegacyParameters.Checked(() => GoJson.ParseStringMap(json), "malformed 'tags' parameter, cannot unmarshal JSON: ");
            foreach (var (key, value) in map) tags[key] = value;
        }

        return tags;
    }
}
