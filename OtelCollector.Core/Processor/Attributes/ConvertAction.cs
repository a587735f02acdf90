using System.Globalization;
using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Ottl.Values;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.Attributes;

/// <summary>Changes the type of a value; one that cannot be converted stays.</summary>
internal sealed class ConvertAction(string key, string type) : AttributeAction
{
    public override void Apply(RepeatedField<KeyValue> attributes, ClientInfo? client)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (string.Equals(attributes[i].Key, key, StringComparison.Ordinal))
            {
                attributes[i].Value = Convert(attributes[i].Value);
                return;
            }
        }
    }

    private AnyValue? Convert(AnyValue? value) => type switch
    {
        "string" => value?.ValueCase == AnyValue.ValueOneofCase.StringValue ? value : new AnyValue { StringValue = OttlText.Canonical(OttlValue.From(value)) },
        "int" => Int(value),
        _ => Double(value),
    };

    private static AnyValue? Int(AnyValue? value) => value?.ValueCase switch
    {
        AnyValue.ValueOneofCase.DoubleValue => new AnyValue { IntValue = (long)value.DoubleValue },
        AnyValue.ValueOneofCase.BoolValue => new AnyValue { IntValue = value.BoolValue ? 1 : 0 },
        AnyValue.ValueOneofCase.StringValue when long.TryParse(value.StringValue, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            new AnyValue { IntValue = number },
        _ => value,
    };

    private static AnyValue? Double(AnyValue? value) => value?.ValueCase switch
    {
        AnyValue.ValueOneofCase.IntValue => new AnyValue { DoubleValue = value.IntValue },
        AnyValue.ValueOneofCase.BoolValue => new AnyValue { DoubleValue = value.BoolValue ? 1 : 0 },
        AnyValue.ValueOneofCase.StringValue when double.TryParse(value.StringValue, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            new AnyValue { DoubleValue = number },
        _ => value,
    };
}
