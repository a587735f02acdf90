using System.Globalization;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Sampling;

namespace OtelCollector.Core.Processor.ProbabilisticSampler;

/// <summary>A span; its sampling state is in the tracestate.</summary>
internal sealed class SampledSpan : SampledItem
{
    private const string PriorityAttribute = "sampling.priority";

    private readonly Span _span;
    private readonly W3CTraceState? _state;

    public SampledSpan(Span span)
    {
        _span = span;
        _state = W3CTraceState.Parse(span.TraceState, out var error);
        Malformed = error;
    }

    public override string? Malformed { get; }

    public override SamplingThreshold? Threshold => _state?.Otel.Threshold;

    public override ulong? Randomness => _state?.Otel.Randomness;

    public override ReadOnlySpan<byte> TraceId =>
        _span.TraceId.Span.IndexOfAnyExcept((byte)0) < 0 ? default : _span.TraceId.Span;

    public override (string Source, byte[]? Bytes) Hashed(ProbabilisticSamplerConfig config) =>
        ("trace_id_hash", TraceId.IsEmpty ? null : TraceId.ToArray());

    public override SamplingThreshold? Priority(ProbabilisticSamplerConfig config) =>
        _span.Attributes.FirstOrDefault(a => a.Key == PriorityAttribute)?.Value is { } value && Number(value) is { } number
            ? number switch
            {
                0 => SamplingThreshold.Never,
                > 0 => SamplingThreshold.Always,
                _ => null,
            }
            : null;

    public override void SetRandomness(ulong randomness) => _state!.Otel.Randomness = randomness;

    public override void ClearThreshold() => _state!.Otel.ClearThreshold();

    public override void Keep(SamplingThreshold threshold)
    {
        _state!.Otel.Raise(threshold);
        _span.TraceState = _state.ToString();
    }

    private static double? Number(AnyValue value) => value.ValueCase switch
    {
        AnyValue.ValueOneofCase.IntValue => value.IntValue,
        AnyValue.ValueOneofCase.DoubleValue => value.DoubleValue,
        AnyValue.ValueOneofCase.StringValue when double.TryParse(
            value.StringValue, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
