using System.Text;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Logs.V1;
using OtelCollector.Core.Exporter.Debug.Text;
using OtelCollector.Core.Sampling;

namespace OtelCollector.Core.Processor.ProbabilisticSampler;

/// <summary>A log record; its sampling state is in two attributes.</summary>
internal sealed class SampledLogRecord : SampledItem
{
    private const string ThresholdAttribute = "sampling.threshold";
    private const string RandomnessAttribute = "sampling.randomness";

    private readonly LogRecord _record;
    private SamplingThreshold? _threshold;
    private ulong? _randomness;

    public SampledLogRecord(LogRecord record)
    {
        _record = record;
        if (Text(ThresholdAttribute) is { Length: > 0 } text)
        {
            if (SamplingThreshold.TryParse(text, out var threshold, out var error))
                _threshold = threshold;
            Malformed = error;
        }

        if (Text(RandomnessAttribute) is { Length: > 0 } digits)
        {
            if (Sampling.Randomness.TryParse(digits, out var randomness, out var error))
                _randomness = randomness;
            Malformed ??= error;
        }
    }

    public override string? Malformed { get; }

    public override SamplingThreshold? Threshold => _threshold;

    public override ulong? Randomness => _randomness;

    public override ReadOnlySpan<byte> TraceId =>
        _record.TraceId.Span.IndexOfAnyExcept((byte)0) < 0 ? default : _record.TraceId.Span;

    public override (string Source, byte[]? Bytes) Hashed(ProbabilisticSamplerConfig config)
    {
        if (config.UsesTraceId && !TraceId.IsEmpty)
            return ("trace_id_hash", TraceId.ToArray());
        var value = config.FromAttribute.Length == 0 ? null : Find(config.FromAttribute)?.Value;
        var bytes = value?.ValueCase == AnyValue.ValueOneofCase.BytesValue
            ? value.BytesValue.ToByteArray()
            : Encoding.UTF8.GetBytes(ValueText.Plain(value));
        return (config.FromAttribute, bytes.Length == 0 ? null : bytes);
    }

    public override SamplingThreshold? Priority(ProbabilisticSamplerConfig config)
    {
        if (config.SamplingPriority.Length == 0 || Find(config.SamplingPriority)?.Value is not { } value)
            return null;
        var probability = value.ValueCase switch
        {
            AnyValue.ValueOneofCase.DoubleValue => value.DoubleValue / 100,
            AnyValue.ValueOneofCase.IntValue => value.IntValue / 100.0,
            _ => 0,
        };
        return SamplingThreshold.FromProbability(probability, config.SamplingPrecision);
    }

    public override void SetRandomness(ulong randomness)
    {
        _randomness = randomness;
        Put(RandomnessAttribute, Sampling.Randomness.Text(randomness));
    }

    public override void ClearThreshold()
    {
        _threshold = null;
        if (Find(ThresholdAttribute) is { } attribute)
            _record.Attributes.Remove(attribute);
    }

    public override void Keep(SamplingThreshold threshold)
    {
        if (_threshold is null || threshold.Value >= _threshold.Value.Value)
            Put(ThresholdAttribute, threshold.Text);
    }

    private KeyValue? Find(string key) => _record.Attributes.FirstOrDefault(a => a.Key == key);

    private string? Text(string key) =>
        Find(key)?.Value is { ValueCase: AnyValue.ValueOneofCase.StringValue } value ? value.StringValue : null;

    private void Put(string key, string text)
    {
        var value = new AnyValue { StringValue = text };
        if (Find(key) is { } known)
            known.Value = value;
        else
            _record.Attributes.Add(new KeyValue { Key = key, Value = value });
    }
}
