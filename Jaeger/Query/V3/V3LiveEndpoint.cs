using System.Globalization;
using Jaeger.GoFormats;
using Jaeger.Query.Http;
using Jaeger.Query.Live;
using Jaeger.Storage;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.V3;

/// <summary><c>GET /api/v3/trace-stream</c>: new traces as server-sent events. Jaeger has no such thing.</summary>
internal sealed class V3LiveEndpoint(QueryService query, LiveStreams streams, TimeProvider clock)
{
    private const int DefaultDepth = 500;
    private const int LargestDepth = 5_000;
    private static readonly TimeSpan DefaultSettle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestSettle = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan HeartbeatPace = TimeSpan.FromSeconds(15);

    /// <summary>Streams until the client hangs up or the server stops.</summary>
    public async Task StreamAsync(HttpContext context)
    {
        var watch = new TraceWatch(query, Search(context.Request), Settle(context.Request), clock);
        var after = After(context.Request);
        using var place = streams.TryOpen() ?? throw TooMany();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, streams.Stopping);
        await watch.StartAsync(after, ending.Token);

        var start = watch.Position;

        // A search the storage refuses is refused before the answer begins.
        var first = await watch.LookAsync(ending.Token);
        using var events = new EventStream(context.Response);
        try
        {
            await events.StartAsync(start, ending.Token);
            await FollowAsync(watch, start, first, events, ending.Token);
        }
        catch (OperationCanceledException) when (streams.Stopping.IsCancellationRequested)
        {
            // The answer ends as any other; the client connects again when there is a server.
        }
    }

    private static ApiException TooMany() => new(
        StatusCodes.Status503ServiceUnavailable,
        string.Create(CultureInfo.InvariantCulture, $"{LiveStreams.Most} live streams are open, which is the most: close one or try again later"));

    private static TraceQuery Search(HttpRequest request)
    {
        var search = V3TraceQuery.Parse(request, needsTimes: false).Search;
        var hasDepth = V3Parameters.Find(request, "query.searchDepth", "query.search_depth", "query.num_traces").Text.Length > 0;
        return search with { Limit = Math.Min(hasDepth ? search.Limit : DefaultDepth, LargestDepth) };
    }

    private static TimeSpan Settle(HttpRequest request) => V3Parameters.Parse(request, DefaultSettle, ParseSettle, "settle");

    private static TimeSpan ParseSettle(string text)
    {
        var settle = TimeSpan.FromMicroseconds(GoDuration.Parse(text) / 1000);
        return settle >= TimeSpan.Zero && settle <= LongestSettle ? settle : throw new FormatException("must be from 0s to 10s");
    }

    // The header is what browsers send when they connect again; the parameter is for clients that cannot set one.
    private static long? After(HttpRequest request)
    {
        var header = request.Headers["Last-Event-ID"].ToString();
        if (header.Length > 0) return V3Parameters.Checked(() => GoNumber.ParseInt64(header), "Last-Event-ID");
        return V3Parameters.Parse<long?>(request, null, text => GoNumber.ParseInt64(text), "lastEventId", "last_event_id");
    }

    private async Task FollowAsync(
        TraceWatch watch, long position, IReadOnlyList<TraceSummary> settled, EventStream events, CancellationToken ending)
    {
        var (heartbeat, leftOut) = (clock.GetTimestamp(), false);
        while (true)
        {
            foreach (var summary in settled) events.WriteTrace(summary);
            if (watch.LeftOut && !leftOut) events.WriteLeftOut(watch.Search.Limit);
            if (watch.Position != position) events.WritePosition(watch.Position);
            (position, leftOut) = (watch.Position, watch.LeftOut);
            if (clock.GetElapsedTime(heartbeat) >= HeartbeatPace)
            {
                events.WriteHeartbeat();
                heartbeat = clock.GetTimestamp();
            }

            await events.SendAsync(ending);
            await Task.Delay(Pace, clock, ending);
            settled = await watch.LookAsync(ending);
        }
    }
}
