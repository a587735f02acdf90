using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Exporter.Sending;

namespace OtelCollector.Core.Extension.Zpages;

/// <summary>The Collector's own spans: how many of each name and latency, and samples of them.</summary>
internal static class TracezPage
{
    private const int OfRunning = 0;
    private const int OfLatency = 1;
    private const int OfErrors = 2;

    public static string Write(SpanSamples samples, IQueryCollection query)
    {
        string[] heads =
        [
            "Span Name", "Running", .. SpanSamples.Bounds.Select(b => $">{DurationText.Format(b)}"), "Error Samples",
        ];
        var page = new ZpageHtml("Trace Spans").Table(heads, samples.Groups.Select(Row));
        if (samples.Find(query["zspanname"].ToString()) is { } group)
            page.Heading($"Span Name: {group.Name}").Table(["When", "Elapsed", "Trace ID", "Span ID", "Status", "Attributes"], Selected(group, query).Select(Row));
        return page.ToString();
    }

    private static string[] Row(SpanGroup group) =>
    [
        ZpageHtml.Encode(group.Name),
        Count(group, group.Running.Count, OfRunning),
        .. Enumerable.Range(0, SpanSamples.Bounds.Count).Select(i => Count(group, group.Latency(i).Count, OfLatency, i)),
        Count(group, group.Errors.Count, OfErrors),
    ];

    private static string Count(SpanGroup group, int count, int type, int bucket = 0) => ZpageHtml.Link(
        count.ToString(CultureInfo.InvariantCulture),
        ("zspanname", group.Name),
        ("ztype", type.ToString(CultureInfo.InvariantCulture)),
        ("zlatencybucket", bucket.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<Activity> Selected(SpanGroup group, IQueryCollection query)
    {
        _ = int.TryParse(query["ztype"], CultureInfo.InvariantCulture, out var type);
        _ = int.TryParse(query["zlatencybucket"], CultureInfo.InvariantCulture, out var bucket);
        return type switch
        {
            OfRunning => group.Running,
            OfLatency => group.Latency(Math.Clamp(bucket, 0, SpanSamples.Bounds.Count - 1)),
            _ => group.Errors,
        };
    }

    private static string[] Row(Activity activity) => Array.ConvertAll(
        [
            activity.StartTimeUtc.ToString("yyyy/MM/dd-HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
            activity.Duration == TimeSpan.Zero ? string.Empty : DurationText.Format(activity.Duration),
            activity.TraceId.ToHexString(),
            activity.SpanId.ToHexString(),
            activity.StatusDescription ?? string.Empty,
            string.Join(", ", activity.TagObjects.Select(t => $"{t.Key}={t.Value}")),
        ],
        ZpageHtml.Encode);
}
