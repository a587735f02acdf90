using System.Net;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OtelCollector.Core.Ottl.Paths;
using OtelCollector.Core.Ottl.Values;
using static OtelCollector.Core.Ottl.Functions.ParameterKind;

namespace OtelCollector.Core.Ottl.Functions;

/// <summary>Converters that look at the telemetry itself, and at what it often holds.</summary>
internal static class TelemetryFunctions
{
    public static IEnumerable<OttlFunction> All { get; } =
    [
        new("IsInCIDR", [new("target", Text), new("networks", TextList)], IsInCidr),
        OttlFunction.Of("IsValidLuhn", IsValidLuhn, new OttlParameter("target", TextLike)),
    ];

    /// <summary>Only for spans.</summary>
    public static OttlFunction IsRootSpan { get; } = OttlFunction.Of(
        "IsRootSpan", (c, _) => OttlValue.From(!c.Span.ParentSpanId.Span.ContainsAnyExcept((byte)0)));

    /// <summary>Only for metrics: a key among the attributes of any data point.</summary>
    public static OttlFunction HasAttrKeyOnDatapoint { get; } = OttlFunction.Of(
        "HasAttrKeyOnDatapoint", (c, a) => Find(c.Metric, a.TextLiteral(0)!) is { } found ? OttlValue.From(found.HasKey) : Unknown, new OttlParameter("key", TextLiteral));

    /// <summary>Only for metrics: a key and its text among the attributes of the first data point that has the key.</summary>
    public static OttlFunction HasAttrOnDatapoint { get; } = OttlFunction.Of(
        "HasAttrOnDatapoint",
        (c, a) => Find(c.Metric, a.TextLiteral(0)!) is { } found ? OttlValue.From(found.HasKey && found.Text == a.TextLiteral(1)) : Unknown,
        new("key", TextLiteral),
        new("expected_val", TextLiteral));

    private static OttlValue Unknown => OttlValue.Failure("unknown metric type");

    private static (bool HasKey, string Text)? Find(Metric metric, string key)
    {
        IEnumerable<object>? points = metric.DataCase switch
        {
            Metric.DataOneofCase.Gauge => metric.Gauge.DataPoints,
            Metric.DataOneofCase.Sum => metric.Sum.DataPoints,
            Metric.DataOneofCase.Histogram => metric.Histogram.DataPoints,
            Metric.DataOneofCase.ExponentialHistogram => metric.ExponentialHistogram.DataPoints,
            Metric.DataOneofCase.Summary => metric.Summary.DataPoints,
            _ => null,
        };
        if (points is null)
            return null;
        foreach (var point in points)
        {
            if (AttributeMap.Get(DataPointPaths.AttributesOf(point)!, key) is { } value)
                return (true, value.ValueCase == AnyValue.ValueOneofCase.StringValue ? value.StringValue : string.Empty);
        }

        return (false, string.Empty);
    }

    private static OttlFunction.CallExpression IsInCidr(OttlArguments arguments)
    {
        foreach (var network in arguments.List(1).Select(n => n.Constant))
        {
            if (network is { Kind: OttlKind.String } text && !IPNetwork.TryParse(text.String, out _))
                throw new OttlException($"invalid CIDR address: {text.String}");
        }

        return new(arguments, IsInCidr);
    }

    private static OttlValue IsInCidr(OttlContext context, OttlArguments a)
    {
        if (a.Text(context, 0) is not { } text)
            return context.Failure;
        if (!IPAddress.TryParse(text, out var address))
            return OttlValue.False;
        foreach (var expression in a.List(1))
        {
            var network = expression.Evaluate(context);
            if (network.Kind != OttlKind.String || !IPNetwork.TryParse(network.String, out var range))
                return network.IsFailure ? network : OttlValue.Failure($"invalid CIDR address: {OttlText.Debug(network)}");
            if (range.Contains(address))
                return OttlValue.True;
        }

        return OttlValue.False;
    }

    private static OttlValue IsValidLuhn(OttlContext context, OttlArguments a)
    {
        if (!a.TryTextLike(context, 0, out var text))
            return context.Failure;
        if (string.IsNullOrEmpty(text) || !text.All(char.IsAsciiDigit))
            return OttlValue.False;
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
        }

        return OttlValue.From(sum % 10 == 0);
    }
}
