using System.Globalization;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Tests.Processor;

/// <summary>Attributes in one line: <c>a=text b=i:1 c=d:1.5 d=b:true</c>.</summary>
internal static class AttributeText
{
    public static IEnumerable<KeyValue> Read(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair =>
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            return new KeyValue { Key = pair[..at], Value = Value(pair[(at + 1)..]) };
        });

    public static string Write(IEnumerable<KeyValue> attributes) => string.Join(' ', attributes.Select(a => $"{a.Key}={Text(a.Value)}"));

    private static AnyValue Value(string text) => text switch
    {
        ['i', ':', .. var number] => new AnyValue { IntValue = long.Parse(number, CultureInfo.InvariantCulture) },
        ['d', ':', .. var number] => new AnyValue { DoubleValue = double.Parse(number, CultureInfo.InvariantCulture) },
        ['b', ':', .. var boolean] => new AnyValue { BoolValue = bool.Parse(boolean) },
        _ => new AnyValue { StringValue = text },
    };

    private static string Text(AnyValue value) => value.ValueCase switch
    {
        AnyValue.ValueOneofCase.IntValue => "i:",
        AnyValue.ValueOneofCase.DoubleValue => "d:",
        AnyValue.ValueOneofCase.BoolValue => "b:",
        AnyValue.ValueOneofCase.ArrayValue => "l:",
        AnyValue.ValueOneofCase.KvlistValue => "m:",
        _ => string.Empty,
    } + OttlText.Canonical(OttlValue.From(value));
}
