using OpenTelemetry.Trace;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Telemetry.Export;

/// <summary>Makes the SDK's samplers of their sections.</summary>
internal static class SpanSamplers
{
    public static Sampler Make(SamplerConfig? config)
    {
        if (config is null)
            return new ParentBasedSampler(new AlwaysOnSampler());
        return config.Ratio switch
        {
            { } all when all >= 1 => new AlwaysOnSampler(),
            { } none when none <= 0 => new AlwaysOffSampler(),
            { } ratio => new TraceIdRatioBasedSampler(ratio),
            null => new ParentBasedSampler(
                config.Root is null ? new AlwaysOnSampler() : Make(config.Root),
                OrDefault(config.RemoteSampled),
                OrDefault(config.RemoteNotSampled),
                OrDefault(config.LocalSampled),
                OrDefault(config.LocalNotSampled)),
        };
    }

    private static Sampler? OrDefault(SamplerConfig? config) => config is null ? null : Make(config);
}
