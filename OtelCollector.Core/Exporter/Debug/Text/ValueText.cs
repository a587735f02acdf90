using System.Globalization;
using System.Text;
using Google.Protobuf;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Pdata.Json;

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
    public static string Shortest(double value) =>
        double.IsFinite(value) ? JsonNumber.Format(value, smallest: 1e-4, largest: 1e6) : NonFinite(value);

    /// <summary>An enumeration's name; empty for a number that has none.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => Enum.GetName(value) ?? string.Empty;

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
        AnyValue.ValueOneofCase.DoubleValue => Double(value.DoubleValue),
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

    // As ECMAScript writes numbers: an exponent has no leading zero.
    private static string Double(double value) => value switch
    {
        double.PositiveInfinity => "Infinity",
        double.NegativeInfinity => "-Infinity",
        double.NaN => "NaN",
        _ => JsonNumber.Format(value).Replace("e-0", "e-", StringComparison.Ordinal),
    };

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                < ' ' or '\u2028' or '\u2029' => quoted.Append($"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
