using Microsoft.Extensions.Logging;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Processor.MemoryLimiter;

/// <summary>Measures the heap at intervals and decides whether data must be refused; shared by all pipelines.</summary>
internal sealed class MemoryLimit(
    MemoryLimiterProcessorConfig config, IMemoryGauge gauge, TimeProvider time, ILogger logger)
{
    private readonly Lock _lock = new();
    private readonly (long Soft, long Hard) _limits = config.Limits(gauge.AvailableBytes);
    private ITimer? _timer;
    private int _users;
    private long? _lastCollection;
    private volatile bool _mustRefuse;

    /// <summary>True while memory is above the soft limit.</summary>
    public bool MustRefuse => _mustRefuse;

    /// <summary>Begins measuring with the first user.</summary>
    public void Start()
    {
        lock (_lock)
        {
            if (_users++ == 0)
                _timer = time.CreateTimer(_ => Check(), null, config.CheckInterval, config.CheckInterval);
        }
    }

    /// <summary>Ends measuring with the last user.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            if (--_users == 0)
                _timer?.Dispose();
        }
    }

    /// <summary>Measures once; above a limit, collects garbage first where the last collection is long enough ago.</summary>
    public void Check()
    {
        lock (_lock)
        {
            var used = gauge.UsedBytes;
            if (used > _limits.Soft)
            {
                var pause = used > _limits.Hard ? config.HardCollectionInterval : config.SoftCollectionInterval;
                if (_lastCollection is not { } last || time.GetElapsedTime(last) >= pause)
                {
                    used = gauge.Collect();
                    _lastCollection = time.GetTimestamp();
                }
            }

            Decide(used);
        }
    }

    private void Decide(long used)
    {
        var mustRefuse = used > _limits.Soft;
        if (mustRefuse == _mustRefuse)
            return;
        _mustRefuse = mustRefuse;
        var message = mustRefuse
            ? "Memory usage is above soft limit. Refusing data."
            : "Memory usage back within limits. Resuming normal operation.";
        var level = mustRefuse ? LogLevel.Warning : LogLevel.Information;
        logger.Write(level, message, ("cur_mem_mib", used / 1024 / 1024));
    }
}
