using OpenTelemetry.Proto.Common.V1;

namespace OtelCollector.Core.Ottl.Values;

/// <summary>Values on their way into telemetry.</summary>
internal static class TelemetryValue
{
    /// <summary>A value of the caller's own; null where telemetry cannot hold it.</summary>
    public static AnyValue? From(in OttlValue value) => value.Kind switch
    {
        OttlKind.Nil => new AnyValue(),
        OttlKind.String => new AnyValue { StringValue = value.String },
        OttlKind.Boolean => new AnyValue { BoolValue = value.Boolean },
        OttlKind.Int => new AnyValue { IntValue = value.Int },
        OttlKind.Double => new AnyValue { DoubleValue = value.Double },
        OttlKind.Bytes => new AnyValue { BytesValue = value.Bytes },
        OttlKind.Map => Map(value),
        OttlKind.Slice => Slice(value),
        OttlKind.List => List(value.List),
        _ => null,
    };

    private static AnyValue Map(in OttlValue value)
    {
        var map = new KeyValueList();
        foreach (var entry in value.Map)
            map.Values.Add(entry.Clone());
        return new AnyValue { KvlistValue = map };
    }

    private static AnyValue Slice(in OttlValue value)
    {
        var slice = new ArrayValue();
        foreach (var item in value.Slice)
            slice.Values.Add(item.Clone());
        return new AnyValue { ArrayValue = slice };
    }

    private static AnyValue? List(OttlValue[] items)
    {
        var slice = new ArrayValue();
        foreach (var item in items)
        {
            if (From(item) is not { } value)
                return null;
            slice.Values.Add(value);
        }

        return new AnyValue { ArrayValue = slice };
    }
}
