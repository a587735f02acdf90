using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Processor.MemoryLimiter;

/// <summary>Settings of the memory limiter.</summary>
internal sealed class MemoryLimiterProcessorConfig : IComponentConfig
{
    private const long MiB = 1024 * 1024;

    private long _limitMiB;
    private long _spikeMiB;
    private long _limitPercentage;
    private long _spikePercentage;

    /// <summary>Time between measurements; must be given, 1s is usual.</summary>
    public TimeSpan CheckInterval { get; private set; }

    /// <summary>Least time between forced collections above the soft limit; default 10s.</summary>
    public TimeSpan SoftCollectionInterval { get; private set; } = TimeSpan.FromSeconds(10);

    /// <summary>Least time between forced collections above the hard limit; default 0.</summary>
    public TimeSpan HardCollectionInterval { get; private set; }

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        CheckInterval = section.Duration("check_interval", CheckInterval);
        SoftCollectionInterval = section.Duration("min_gc_interval_when_soft_limited", SoftCollectionInterval);
        HardCollectionInterval = section.Duration("min_gc_interval_when_hard_limited", HardCollectionInterval);
        section.AcceptWithoutEffect("max_gc_interval_when_soft_limited", "max_gc_interval_when_hard_limited");
        _limitMiB = section.WholeNumber("limit_mib", 0, 0, uint.MaxValue, "uint32");
        _spikeMiB = section.WholeNumber("spike_limit_mib", 0, 0, uint.MaxValue, "uint32");
        _limitPercentage = section.WholeNumber("limit_percentage", 0, 0, uint.MaxValue, "uint32");
        _spikePercentage = section.WholeNumber("spike_limit_percentage", 0, 0, uint.MaxValue, "uint32");
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (Fault() is { } fault)
            section.AddError(fault);
    }

    /// <summary>
    /// The limits in bytes. The hard one is the limit itself; the soft one, where refusal begins, lies a spike below
    /// (a fifth of the limit unless given).
    /// </summary>
    public (long Soft, long Hard) Limits(long availableBytes)
    {
        var hard = _limitMiB > 0 ? _limitMiB * MiB : availableBytes / 100 * _limitPercentage;
        var spike = _limitMiB > 0 ? _spikeMiB * MiB : availableBytes / 100 * _spikePercentage;
        return (hard - (spike == 0 ? hard / 5 : spike), hard);
    }

    // The first thing wrong, as the settings lean on each other.
    private string? Fault() => this switch
    {
        _ when CheckInterval <= TimeSpan.Zero => "'check_interval' must be greater than zero",
        _ when SoftCollectionInterval < HardCollectionInterval =>
            "'min_gc_interval_when_soft_limited' should be larger than 'min_gc_interval_when_hard_limited'",
        _ when _limitMiB == 0 && _limitPercentage == 0 => "'limit_mib' or 'limit_percentage' must be greater than zero",
        _ when _limitPercentage > 100 || _spikePercentage > 100 =>
            "'limit_percentage' and 'spike_limit_percentage' must be greater than zero and less than or equal to hundred",
        _ when _limitMiB > 0 && _limitMiB <= _spikeMiB => "'spike_limit_mib' must be smaller than 'limit_mib'",
        _ when _limitPercentage > 0 && _limitPercentage <= _spikePercentage =>
            "'spike_limit_percentage' must be smaller than 'limit_percentage'",
        _ => null,
    };
}
