using System.Buffers;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Processor.TailSampling.Config;
using OtelCollector.Core.Processor.TailSampling.Traces;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Processor.TailSampling;

/// <summary>Holds traces until they are decided, and passes on what is kept; one caller at a time.</summary>
internal sealed class TailSampler
{
    private readonly TailSamplingConfig _config;
    private readonly IConsumer<Pdata.Traces> _next;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly TailSamplingMetrics _metrics;
    private readonly PolicySet _policies;
    private readonly DecisionBatches _batches;
    private readonly TraceTable _traces;
    private readonly DecisionCache _sampled;
    private readonly DecisionCache _notSampled;

    public TailSampler(
        ComponentSettings settings, TailSamplingConfig config, IConsumer<Pdata.Traces> next, TimeProvider time)
    {
        (_config, _next, _time, _logger) = (config, next, time, settings.Logger);
        _metrics = new TailSamplingMetrics(settings.Telemetry.Meter);
        _policies = new PolicySet(settings, config, time);
        _batches = new DecisionBatches(Math.Max(1, (int)config.DecisionWait.TotalSeconds), config.ExpectedNewTracesPerSec);
        _traces = new TraceTable(config, _metrics, time);
        _sampled = new DecisionCache(config.SampledCacheSize);
        _notSampled = new DecisionCache(config.NonSampledCacheSize);
    }

    /// <summary>Limits how long the next stage may take; cancelled when the grace period of the stop ends.</summary>
    public CancellationToken Grace { get; set; }

    /// <summary>Whether the piece has to wait until a tick has made room.</summary>
    public bool MustWaitFor(in TracePiece piece) =>
        _config.BlockOnOverflow
        && !_sampled.Contains(piece.Id)
        && !_notSampled.Contains(piece.Id)
        && !_traces.TryMakeRoom(piece.Id);

    /// <summary>Takes spans in.</summary>
    public async ValueTask AddAsync(TracePiece piece)
    {
        if (_sampled.Contains(piece.Id))
        {
            await ForwardAsync([piece.Request], piece.SpanCount);
            _metrics.EarlyReleases.Add(piece.SpanCount, new KeyValuePair<string, object?>("sampled", "true"));
            return;
        }

        if (_notSampled.Contains(piece.Id))
        {
            _metrics.EarlyReleases.Add(piece.SpanCount, new KeyValuePair<string, object?>("sampled", "false"));
            return;
        }

        var trace = _traces.GetOrAdd(piece.Id, out var isNew);
        if (isNew)
            _batches.Add(trace);
        trace.SpanCount += piece.SpanCount;
        trace.AddSize(piece.Request);
        if (piece.HasRoot && _config.DecisionWaitAfterRootReceived > TimeSpan.Zero)
            _batches.Advance(trace, (int)_config.DecisionWaitAfterRootReceived.TotalSeconds);
        if (trace.Decision == PolicyDecision.Unspecified)
            await HoldAsync(trace, piece);
        else
            await FollowAsync(trace, piece);
    }

    /// <summary>Decides the traces whose time has come.</summary>
    public async Task TickAsync()
    {
        var start = Stopwatch.GetTimestamp();
        var counts = new long[(int)PolicyDecision.Failed + 1];
        var evicted = 0;
        foreach (var trace in _batches.Take())
        {
            if (trace.IsEvicted)
            {
                evicted++;
                continue;
            }

            if (trace.Decision != PolicyDecision.Unspecified)
                continue;
            var decision = _config.DecidesOnIngest ? PolicyDecision.NotSampled : _policies.Decide(trace);
            counts[(int)decision]++;
            await ReleaseAsync(trace, decision);
        }

        _metrics.TimerLatency.Record((long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        _metrics.TracesOnMemory.Record(_traces.Count);
        _metrics.DroppedTooEarly.Add(evicted);
        _policies.Report(_metrics);
        foreach (var decision in new[] { PolicyDecision.Sampled, PolicyDecision.NotSampled, PolicyDecision.Dropped })
        {
            if (counts[(int)decision] > 0)
                _metrics.GlobalTracesSampled.Add(counts[(int)decision], TailSamplingMetrics.Tags(decision));
        }
    }

    /// <summary>Decides everything that waits, on what has arrived so far.</summary>
    public async Task DrainAsync()
    {
        if (_config.DropPendingTracesOnShutdown)
            return;
        for (var i = 0; i <= _batches.Count; i++)
            await TickAsync();
    }

    private async ValueTask HoldAsync(PendingTrace trace, TracePiece piece)
    {
        if (_config.MaximumTraceSizeBytes > 0 && trace.Size > _config.MaximumTraceSizeBytes)
        {
            _metrics.DroppedTooLarge.Add(1);
            await ReleaseAsync(trace, PolicyDecision.NotSampled);
            return;
        }

        if (!_config.DecidesOnIngest)
        {
            trace.Add(piece.Request);
            return;
        }

        // The policies see what just arrived; what is kept is everything so far.
        var arrived = new PendingTrace(piece.Id, trace.Arrival) { SpanCount = trace.SpanCount };
        arrived.Add(piece.Request);
        var decision = _policies.DecideOnIngest(arrived);
        trace.Add(piece.Request);
        if (decision == PolicyDecision.Unspecified)
            return;
        _metrics.GlobalTracesSampled.Add(1, TailSamplingMetrics.Tags(decision));
        await ReleaseAsync(trace, decision);
    }

    // The spans of a decided trace share its fate.
    private async ValueTask FollowAsync(PendingTrace trace, TracePiece piece)
    {
        if (trace.Decision == PolicyDecision.Sampled)
            await ForwardAsync([piece.Request], piece.SpanCount);
        if (trace.DecidedAt is { } decided)
            _metrics.LateSpanAge.Record((long)(_time.GetUtcNow() - decided).TotalSeconds);
    }

    private async ValueTask ReleaseAsync(PendingTrace trace, PolicyDecision decision)
    {
        trace.Decision = decision;
        trace.DecidedAt = _time.GetUtcNow();
        var pieces = decision == PolicyDecision.Sampled ? trace.Pieces.ToArray() : [];
        var cache = decision == PolicyDecision.Sampled ? _sampled : _notSampled;
        cache.Add(trace.Id);
        trace.Clear();
        if (cache.IsActive)
            _traces.Remove(trace);
        else
            _traces.Decided(trace);
        if (pieces.Length > 0)
            await ForwardAsync(pieces, trace.SpanCount);
    }

    // Requests merge by following each other.
    private static byte[] Join(byte[][] pieces)
    {
        var request = new byte[pieces.Sum(piece => piece.Length)];
        var length = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(request, length);
            length += piece.Length;
        }

        return request;
    }

    private async ValueTask ForwardAsync(byte[][] pieces, int spanCount)
    {
        var request = pieces.Length == 1 ? pieces[0] : Join(pieces);
        try
        {
            await _next.ConsumeAsync(Pdata.Traces.Create(new ReadOnlySequence<byte>(request), spanCount), Grace);
        }
        catch (Exception e)
        {
            _logger.Write(LogLevel.Warning, "Error sending spans to destination", ("error", e.Message));
        }
    }
}
