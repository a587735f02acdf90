using Google.Protobuf;
using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;

namespace OtelCollector.Core.Ottl.Values;

/// <summary>A value while a condition is evaluated: small, and without allocation for what telemetry already holds.</summary>
internal readonly struct OttlValue
{
    private readonly object? _object;
    private readonly long _bits;

    private OttlValue(OttlKind kind, object? value, long bits)
    {
        Kind = kind;
        _object = value;
        _bits = bits;
    }

    public OttlKind Kind { get; }

    public static OttlValue Nil => default;

    public static OttlValue True => new(OttlKind.Boolean, null, 1);

    public static OttlValue False => new(OttlKind.Boolean, null, 0);

    public bool IsNil => Kind == OttlKind.Nil;

    public bool IsFailure => Kind == OttlKind.Failure;

    public bool Boolean => _bits != 0;

    public long Int => _bits;

    public double Double => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>Nanoseconds of a time or a duration.</summary>
    public long Nanoseconds => _bits;

    public string String => (string)_object!;

    /// <summary>Bytes of a byte string or an ID.</summary>
    public ByteString Bytes => (ByteString)_object!;

    public RepeatedField<KeyValue> Map => (RepeatedField<KeyValue>)_object!;

    public RepeatedField<AnyValue> Slice => (RepeatedField<AnyValue>)_object!;

    public OttlValue[] List => (OttlValue[])_object!;

    public object Object => _object!;

    /// <summary>Why there is no value.</summary>
    public string Message => (string)_object!;

    public static OttlValue Failure(string message) => new(OttlKind.Failure, message, 0);

    public static OttlValue From(bool value) => value ? True : False;

    public static OttlValue From(long value) => new(OttlKind.Int, null, value);

    public static OttlValue From(double value) => new(OttlKind.Double, null, BitConverter.DoubleToInt64Bits(value));

    public static OttlValue From(string value) => new(OttlKind.String, value, 0);

    public static OttlValue From(ByteString value) => new(OttlKind.Bytes, value, 0);

    public static OttlValue FromId(ByteString value, int length) => new(OttlKind.Id, value, length);

    public static OttlValue FromTime(long nanoseconds) => new(OttlKind.Time, null, nanoseconds);

    public static OttlValue FromDuration(long nanoseconds) => new(OttlKind.Duration, null, nanoseconds);

    public static OttlValue From(RepeatedField<KeyValue> map) => new(OttlKind.Map, map, 0);

    public static OttlValue From(RepeatedField<AnyValue> slice) => new(OttlKind.Slice, slice, 0);

    public static OttlValue From(OttlValue[] list) => new(OttlKind.List, list, 0);

    public static OttlValue FromObject(object? value) => value is null ? Nil : new(OttlKind.Object, value, 0);

    /// <summary>The value that telemetry holds; an empty one is nil.</summary>
    public static OttlValue From(AnyValue? value) => value?.ValueCase switch
    {
        AnyValue.ValueOneofCase.StringValue => From(value.StringValue),
        AnyValue.ValueOneofCase.BoolValue => From(value.BoolValue),
        AnyValue.ValueOneofCase.IntValue => From(value.IntValue),
        AnyValue.ValueOneofCase.DoubleValue => From(value.DoubleValue),
        AnyValue.ValueOneofCase.BytesValue => From(value.BytesValue),
        AnyValue.ValueOneofCase.ArrayValue => From(value.ArrayValue.Values),
        AnyValue.ValueOneofCase.KvlistValue => From(value.KvlistValue.Values),
        _ => Nil,
    };
}
