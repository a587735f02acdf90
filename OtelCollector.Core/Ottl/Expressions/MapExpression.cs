using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Ottl.Expressions;

/// <summary>A map whose values are expressions.</summary>
internal sealed class MapExpression((string Key, OttlExpression Value)[] entries) : OttlExpression
{
    public override OttlValue Evaluate(OttlContext context)
    {
        var map = new RepeatedField<KeyValue>();
        foreach (var (key, expression) in entries)
        {
            var value = expression.Evaluate(context);
            if (value.IsFailure)
                return value;
            if (TelemetryValue.From(value) is not { } converted)
                return OttlValue.Failure($"<Invalid value type {OttlTypeName.Of(value)}>");
            AttributeMap.Set(map, key, converted);
        }

        return OttlValue.From(map);
    }
}
