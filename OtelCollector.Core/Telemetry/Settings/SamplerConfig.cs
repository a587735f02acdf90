using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Telemetry.Settings;

/// <summary>Which of the Collector's own traces are kept.</summary>
internal sealed record SamplerConfig
{
    /// <summary>Part of the traces that are kept, 0 to 1; null where the sender's decision counts.</summary>
    public double? Ratio { get; private init; }

    /// <summary>Decides on traces that begin here, where the sender's decision counts; null for all of them.</summary>
    public SamplerConfig? Root { get; private init; }

    /// <summary>Decides where the sender keeps the trace; null for keeping it.</summary>
    public SamplerConfig? RemoteSampled { get; private init; }

    /// <summary>Decides where the sender drops the trace; null for dropping it.</summary>
    public SamplerConfig? RemoteNotSampled { get; private init; }

    /// <summary>Decides where this Collector kept the span above; null for keeping it.</summary>
    public SamplerConfig? LocalSampled { get; private init; }

    /// <summary>Decides where this Collector dropped the span above; null for dropping it.</summary>
    public SamplerConfig? LocalNotSampled { get; private init; }

    /// <summary>Whether it names a kind of sampler that there is.</summary>
    public bool IsValid { get; private init; } = true;

    public static SamplerConfig Read(ConfigSection section)
    {
        section.AcceptWithoutEffect("jaeger_remote");
        var parent = section.Section("parent_based", "config.SamplerParentBased");
        var ratio = section.Section("trace_id_ratio_based", "config.SamplerTraceIDRatioBased");
        var (isOff, isOn) = (section.Has("always_off"), section.Has("always_on"));
        if (parent is not null)
            return ReadParentBased(parent);
        if (isOff)
            return new SamplerConfig { Ratio = 0 };
        if (isOn)
            return new SamplerConfig { Ratio = 1 };
        return ratio is null
            ? new SamplerConfig { IsValid = false }
            : new SamplerConfig { Ratio = Math.Clamp(ratio.Number("ratio", 1), 0, 1) };
    }

    private static SamplerConfig ReadParentBased(ConfigSection parent)
    {
        var config = new SamplerConfig
        {
            Root = Of("root"),
            RemoteSampled = Of("remote_parent_sampled"),
            RemoteNotSampled = Of("remote_parent_not_sampled"),
            LocalSampled = Of("local_parent_sampled"),
            LocalNotSampled = Of("local_parent_not_sampled"),
        };
        SamplerConfig?[] parts =
            [config.Root, config.RemoteSampled, config.RemoteNotSampled, config.LocalSampled, config.LocalNotSampled];
        return config with { IsValid = parts.All(p => p?.IsValid != false) };

        SamplerConfig? Of(string key) => parent.Section(key, "config.Sampler") is { } one ? Read(one) : null;
    }
}
