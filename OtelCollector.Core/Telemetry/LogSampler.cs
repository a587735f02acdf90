using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Telemetry;

/// <summary>Lets the first lines of a message through, then only every so manieth, anew in each span of time.</summary>
internal sealed class LogSampler(LogSamplingConfig config, TimeProvider time)
{
    // Messages are few and fixed; what is not goes without sampling rather than without end.
    private const int MaxMessages = 4096;

    private readonly ConcurrentDictionary<(LogLevel Level, string Message), Counter> _counters = new();

    public bool Drops(LogLevel level, string message)
    {
        if (!_counters.TryGetValue((level, message), out var counter))
        {
            if (_counters.Count >= MaxMessages)
                _counters.Clear();
            counter = _counters.GetOrAdd((level, message), _ => new Counter());
        }

        var count = counter.Next(time.GetTimestamp(), time, config.Tick);
        return count > config.Initial
            && (config.Thereafter <= 0 || (count - config.Initial) % config.Thereafter != 0);
    }

    private sealed class Counter
    {
        private readonly Lock _lock = new();
        private long _start;
        private long _count;

        public long Next(long now, TimeProvider time, TimeSpan tick)
        {
            lock (_lock)
            {
                if (_count == 0 || time.GetElapsedTime(_start, now) >= tick)
                    (_start, _count) = (now, 0);
                return ++_count;
            }
        }
    }
}
