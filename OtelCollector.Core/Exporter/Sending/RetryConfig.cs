using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>The <c>retry_on_failure</c> section: how a failed export is tried again.</summary>
internal sealed class RetryConfig
{
    private const string Key = "retry_on_failure";
    private const string TypeName = "configretry.BackOffConfig";

    /// <summary>No retries.</summary>
    public static RetryConfig None { get; } = new() { Enabled = false };

    /// <summary>Whether failed exports are tried again; default true.</summary>
    public bool Enabled { get; private set; } = true;

    /// <summary>Wait after the first failure; default 5s.</summary>
    public TimeSpan InitialInterval { get; private set; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest wait; default 30s.</summary>
    public TimeSpan MaxInterval { get; private set; } = TimeSpan.FromSeconds(30);

    /// <summary>When to give up, counted from the first attempt; default 300s, 0 never gives up.</summary>
    public TimeSpan MaxElapsedTime { get; private set; } = TimeSpan.FromSeconds(300);

    /// <summary>Growth of the wait from failure to failure; default 1.5.</summary>
    public double Multiplier { get; private set; } = 1.5;

    /// <summary>Share by which a wait is shortened or lengthened at random; default 0.5.</summary>
    public double RandomizationFactor { get; private set; } = 0.5;

    /// <summary>The section of an exporter.</summary>
    /// <param name="exporter">The exporter's section.</param>
    /// <param name="isOnByDefault">Whether failed exports are tried again unless the file says otherwise.</param>
    public static RetryConfig Read(ConfigSection exporter, bool isOnByDefault = true)
    {
        var retry = new RetryConfig { Enabled = isOnByDefault };
        if (exporter.Section(Key, TypeName) is not { } section)
            return retry;
        retry.Enabled = section.Boolean("enabled", retry.Enabled);
        retry.InitialInterval = section.Duration("initial_interval", retry.InitialInterval);
        retry.MaxInterval = section.Duration("max_interval", retry.MaxInterval);
        retry.MaxElapsedTime = section.Duration("max_elapsed_time", retry.MaxElapsedTime);
        retry.Multiplier = section.Number("multiplier", retry.Multiplier);
        retry.RandomizationFactor = section.Number("randomization_factor", retry.RandomizationFactor);
        return retry;
    }

    /// <summary>The wait after that many failures, before it is randomized.</summary>
    public TimeSpan Interval(int failures)
    {
        var ticks = InitialInterval.Ticks * Math.Pow(Multiplier, failures - 1);
        return ticks >= MaxInterval.Ticks ? MaxInterval : TimeSpan.FromTicks((long)ticks);
    }

    public void Validate(ConfigSection exporter)
    {
        if (Enabled && Problem() is { } problem && exporter.Section(Key, TypeName) is { } section)
            section.AddError(problem);
    }

    private string? Problem()
    {
        if (InitialInterval < TimeSpan.Zero)
            return "'initial_interval' must be non-negative";
        if (RandomizationFactor is < 0 or > 1)
            return "'randomization_factor' must be within [0, 1]";
        if (Multiplier < 0)
            return "'multiplier' must be non-negative";
        if (MaxInterval < TimeSpan.Zero)
            return "'max_interval' must be non-negative";
        if (MaxElapsedTime < TimeSpan.Zero)
            return "'max_elapsed_time' must be non-negative";
        if (MaxElapsedTime == TimeSpan.Zero)
            return null;
        if (MaxElapsedTime < InitialInterval)
            return "'max_elapsed_time' must not be less than 'initial_interval'";
        return MaxElapsedTime < MaxInterval ? "'max_elapsed_time' must not be less than 'max_interval'" : null;
    }
}
