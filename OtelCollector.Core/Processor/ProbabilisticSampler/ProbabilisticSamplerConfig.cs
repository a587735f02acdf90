using System.Globalization;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Sampling;

namespace OtelCollector.Core.Processor.ProbabilisticSampler;

/// <summary>Settings of the probabilistic sampler.</summary>
internal sealed class ProbabilisticSamplerConfig : IComponentConfig
{
    private const string TraceId = "traceID";

    private string _attributeSource = TraceId;

    /// <summary>Share of the items to keep, in percent; default 0, above 100 counts as 100.</summary>
    public float SamplingPercentage { get; private set; }

    /// <summary>Goes into the hash, so that samplers in a row decide independently; default 0, hash_seed mode only.</summary>
    public uint HashSeed { get; private set; }

    /// <summary>Default hash_seed.</summary>
    public SamplerMode Mode { get; private set; } = SamplerMode.HashSeed;

    /// <summary>Drops items without usable randomness rather than keeping them; default true.</summary>
    public bool FailClosed { get; private set; } = true;

    /// <summary>Hexadecimal digits of the threshold, 1 to 14; default 4, not for hash_seed mode.</summary>
    public int SamplingPrecision { get; private set; } = 4;

    /// <summary>Logs: the randomness comes from the trace ID where there is one; default true.</summary>
    public bool UsesTraceId => _attributeSource == TraceId;

    /// <summary>Logs: the attribute whose hash is the randomness otherwise; empty for none, hash_seed mode only.</summary>
    public string FromAttribute { get; private set; } = string.Empty;

    /// <summary>Logs: the attribute that holds a record's own percentage; empty for none.</summary>
    public string SamplingPriority { get; private set; } = string.Empty;

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        SamplingPercentage = (float)section.Number("sampling_percentage", SamplingPercentage, "float32");
        HashSeed = (uint)section.WholeNumber("hash_seed", HashSeed, 0, uint.MaxValue);
        FailClosed = section.Boolean("fail_closed", FailClosed);
        SamplingPrecision = (int)section.WholeNumber("sampling_precision", SamplingPrecision, int.MinValue, int.MaxValue);
        _attributeSource = section.Text("attribute_source", _attributeSource);
        FromAttribute = section.Text("from_attribute", FromAttribute);
        SamplingPriority = section.Text("sampling_priority", SamplingPriority);
        switch (section.Text("mode", string.Empty))
        {
            case "" or "hash_seed":
                break;
            case "equalizing":
                Mode = SamplerMode.Equalizing;
                break;
            case "proportional":
                Mode = SamplerMode.Proportional;
                break;
            case var other:
                section.AddError("mode", $"unsupported sampler mode \"{other}\"");
                break;
        }
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        var percent = (double)SamplingPercentage;
        if (!double.IsFinite(percent))
            section.AddError($"sampling rate is invalid: {Name(percent)}%");
        else if (percent < 0)
            section.AddError($"sampling rate is negative: {percent.ToString("F6", CultureInfo.InvariantCulture)}%");
        else if (percent > 0 && percent / 100 < SamplingThreshold.MinProbability)
            section.AddError($"sampling rate is too small: {SamplingPercentage.ToString("0.######e+00", CultureInfo.InvariantCulture)}%");
        if (_attributeSource is not ("" or TraceId or "record"))
            section.AddError($"invalid attribute source: {_attributeSource}. Expected: traceID or record");
        if (SamplingPrecision == 0)
            section.AddError("invalid sampling precision: 0");
        else if (SamplingPrecision > SamplingThreshold.MaxDigits)
            section.AddError($"sampling precision is too great, should be <= 14: {SamplingPrecision}");
        else if (SamplingPrecision < 0)
            section.AddError($"invalid sampling precision: {SamplingPrecision}");
    }

    private static string Name(double value) => double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
}
