using System.Globalization;
using System.Text.Encodings.Web;
using Google.Protobuf;
using OpenTelemetry.Proto.Common.V1;

namespace OtelCollector.Core.Exporter.Debug.Text;

/// <summary>Values, IDs and times as the original writes them.</summary>
internal static class ValueText
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The value with its type: <c>Str(a)</c>, <c>Int(1)</c>.</summary>
    public static string Typed(AnyValue? value) => $"{TypeName(value)}({Plain(value)})";

    /// <summary>The value alone; lists and maps as JSON.</summary>
    public static string Plain(AnyValue? value) => value?.ValueCase switch
    {
        AnyValue.ValueOneofCase.StringValue => value.StringValue,
        AnyValue.ValueOneofCase.BytesValue => value.BytesValue.ToBase64(),
        null or AnyValue.ValueOneofCase.None => string.Empty,
        _ => Json(value),
    };

    /// <summary>Lower-case hexadecimal; empty for an ID of zeros.</summary>
    public static string Id(ByteString id) =>
        id.Span.IndexOfAnyExcept((byte)0) < 0 ? string.Empty : Convert.ToHexStringLower(id.Span);

    /// <summary>A time in UTC with as many decimals as it needs.</summary>
    public static string Time(ulong unixNanoseconds)
    {
        var seconds = (long)(unixNanoseconds / NanosecondsPerSecond);
        var fraction = (unixNanoseconds % NanosecondsPerSecond).ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return $"{time}{(fraction.Length == 0 ? string.Empty : "." + fraction)} +0000 UTC";
    }

    /// <summary>A number with six decimals.</summary>
    public static string Fixed(double value) => double.IsFinite(value)
        ? value.ToString("F6", CultureInfo.InvariantCulture)
        : NonFinite(value);

    /// <summary>A number with as many digits as it needs.</summary>
    public static string Shortest(double value)
    {
        if (!double.IsFinite(value))
            return NonFinite(value);
        var size = Math.Abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e21))
            return value.ToString("0.################e+00", CultureInfo.InvariantCulture);
        return value.ToString(double.IsInteger(value) ? "F0" : "R", CultureInfo.InvariantCulture);
    }

    private static string NonFinite(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => "NaN",
    };

    private static string TypeName(AnyValue? value) => value?.ValueCase switch
    {
        AnyValue.ValueOneofCase.StringValue => "Str",
        AnyValue.ValueOneofCase.BoolValue => "Bool",
        AnyValue.ValueOneofCase.IntValue => "Int",
        AnyValue.ValueOneofCase.DoubleValue => "Double",
        AnyValue.ValueOneofCase.ArrayValue => "Slice",
        AnyValue.ValueOneofCase.KvlistValue => "Map",
        AnyValue.ValueOneofCase.BytesValue => "Bytes",
        _ => "Empty",
    };

    private static string Json(AnyValue? value) => value?.ValueCase switch
    {
        AnyValue.ValueOneofCase.BoolValue => value.BoolValue ? "true" : "false",
        AnyValue.ValueOneofCase.IntValue => value.IntValue.ToString(CultureInfo.InvariantCulture),
        AnyValue.ValueOneofCase.DoubleValue => Shortest(value.DoubleValue),
        AnyValue.ValueOneofCase.ArrayValue => $"[{string.Join(',', value.ArrayValue.Values.Select(Json))}]",
        AnyValue.ValueOneofCase.KvlistValue => JsonMap(value.KvlistValue),
        AnyValue.ValueOneofCase.StringValue => Quote(value.StringValue),
        AnyValue.ValueOneofCase.BytesValue => Quote(value.BytesValue.ToBase64()),
        _ => "null",
    };

    private static string JsonMap(KeyValueList map)
    {
        var sorted = map.Values.OrderBy(e => e.Key, StringComparer.Ordinal);
        return $"{{{string.Join(',', sorted.Select(e => $"{Quote(e.Key)}:{Json(e.Value)}"))}}}";
    }

    private static string Quote(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
