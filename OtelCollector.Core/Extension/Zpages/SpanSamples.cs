using System.Collections.Concurrent;
using System.Diagnostics;

namespace OtelCollector.Core.Extension.Zpages;

/// <summary>Keeps some of the Collector's own spans by name: those that run, and finished ones by latency and error.</summary>
internal sealed class SpanSamples : IDisposable
{
    /// <summary>Lower bounds of the latency buckets.</summary>
    public static readonly IReadOnlyList<TimeSpan> Bounds =
    [
        TimeSpan.Zero, TimeSpan.FromMicroseconds(10), TimeSpan.FromMicroseconds(100), TimeSpan.FromMilliseconds(1),
        TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(100),
    ];

    private readonly ConcurrentDictionary<string, SpanGroup> _groups = new(StringComparer.Ordinal);
    private readonly ActivityListener _listener;

    public SpanSamples(ActivitySource source)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = candidate => ReferenceEquals(candidate, source),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity => Group(activity).Start(activity),
            ActivityStopped = activity => Group(activity).Stop(activity),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The groups, by name.</summary>
    public IEnumerable<SpanGroup> Groups => _groups.Values.OrderBy(g => g.Name, StringComparer.Ordinal);

    public SpanGroup? Find(string name) => _groups.GetValueOrDefault(name);

    public void Dispose() => _listener.Dispose();

    private SpanGroup Group(Activity activity) =>
        _groups.GetOrAdd(activity.DisplayName, name => new SpanGroup(name));
}

/// <summary>The spans of one name.</summary>
internal sealed class SpanGroup(string name)
{
    // As many as the original keeps for each.
    private const int MaxLatency = 10;
    private const int MaxErrors = 50;
    private const int MaxRunning = 100;

    private readonly ConcurrentDictionary<Activity, bool> _running = new();
    private readonly ConcurrentQueue<Activity>[] _latency =
        [.. Enumerable.Range(0, SpanSamples.Bounds.Count).Select(_ => new ConcurrentQueue<Activity>())];

    private readonly ConcurrentQueue<Activity> _errors = new();

    public string Name => name;

    public IReadOnlyCollection<Activity> Running => [.. _running.Keys];

    public IReadOnlyCollection<Activity> Errors => _errors;

    public IReadOnlyCollection<Activity> Latency(int bucket) => _latency[bucket];

    public void Start(Activity activity)
    {
        if (_running.Count < MaxRunning)
            _running.TryAdd(activity, true);
    }

    public void Stop(Activity activity)
    {
        _running.TryRemove(activity, out _);
        var bucket = SpanSamples.Bounds.Count - 1;
        while (SpanSamples.Bounds[bucket] > activity.Duration)
            bucket--;
        if (activity.Status == ActivityStatusCode.Error)
            Keep(_errors, activity, MaxErrors);
        else
            Keep(_latency[bucket], activity, MaxLatency);
    }

    private static void Keep(ConcurrentQueue<Activity> queue, Activity activity, int max)
    {
        queue.Enqueue(activity);
        while (queue.Count > max)
            queue.TryDequeue(out _);
    }
}
