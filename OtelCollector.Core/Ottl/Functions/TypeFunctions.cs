using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Google.Protobuf;
using OtelCollector.Core.Ottl.Values;
using static OtelCollector.Core.Ottl.Functions.ParameterKind;

namespace OtelCollector.Core.Ottl.Functions;

/// <summary>Converters that ask for the type of a value or change it.</summary>
internal static class TypeFunctions
{
    public static IEnumerable<OttlFunction> All { get; } =
    [
        Is("IsString", Text, OttlKind.String),
        Is("IsInt", ParameterKind.Int, OttlKind.Int),
        Is("IsDouble", ParameterKind.Double, OttlKind.Double),
        Is("IsBool", ParameterKind.Boolean, OttlKind.Boolean),
        Is("IsMap", Map, OttlKind.Map),
        Is("IsList", Slice, OttlKind.Slice, OttlKind.List),
        OttlFunction.Of("Int", (c, a) => a.IntLike(c, 0), new OttlParameter("target", IntLike)),
        OttlFunction.Of("Double", (c, a) => a.FloatLike(c, 0), new OttlParameter("target", FloatLike)),
        OttlFunction.Of("Bool", (c, a) => NumberLike.Boolean(a.Any(c, 0)), new OttlParameter("target", BooleanLike)),
        OttlFunction.Of("String", String, new OttlParameter("target", TextLike)),
        OttlFunction.Of("Hex", Hex, new OttlParameter("target", Any)),
        OttlFunction.Of("ParseInt", ParseInt, new("target", Text), new("base", Int)),
        OttlFunction.Of("Log", Log, new OttlParameter("target", FloatLike)),
        OttlFunction.Of("Coalesce", Coalesce, new OttlParameter("values", AnyList)),
        OttlFunction.Of("IsEmpty", IsEmpty, new OttlParameter("value", Any)),
        new("TraceID", [new("value", Any)], a => Id(a, "TraceID", IdLength.Trace)),
        new("SpanID", [new("value", Any)], a => Id(a, "SpanID", IdLength.Span)),
        new("ProfileID", [new("value", Any)], a => Id(a, "ProfileID", IdLength.Trace)),
    ];

    private static OttlFunction Is(string name, ParameterKind parameter, params OttlKind[] kinds) => OttlFunction.Of(
        name,
        (c, a) => a.Any(c, 0) is { IsFailure: true } failure ? failure : OttlValue.From(kinds.Contains(a.Any(c, 0).Kind)),
        new OttlParameter("target", parameter));

    private static OttlValue String(OttlContext context, OttlArguments a)
    {
        if (!a.TryTextLike(context, 0, out var text))
            return context.Failure;
        return text is null ? OttlValue.Nil : OttlValue.From(text);
    }

    private static OttlValue Hex(OttlContext context, OttlArguments a)
    {
        var value = a.Any(context, 0);
        return value.Kind switch
        {
            OttlKind.Failure => value,
            OttlKind.Double => OttlValue.From(BitConverter.DoubleToInt64Bits(value.Double).ToString("x16", CultureInfo.InvariantCulture)),
            OttlKind.Int => OttlValue.From(value.Int.ToString("x16", CultureInfo.InvariantCulture)),
            OttlKind.String => OttlValue.From(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(value.String))),
            OttlKind.Boolean => OttlValue.From(value.Boolean ? "01" : "00"),
            OttlKind.Bytes => OttlValue.From(Convert.ToHexStringLower(value.Bytes.Span)),
            OttlKind.Id => OttlValue.From(OttlText.IdText(value)),
            _ => OttlValue.Nil,
        };
    }

    private static OttlValue ParseInt(OttlContext context, OttlArguments a)
    {
        if (a.Text(context, 0) is not { } text || a.Int(context, 1) is not { } numberBase)
            return context.Failure;
        if (text.Length == 0)
            return OttlValue.Failure("invalid target value for ParseInt function, target cannot be empty");
        if (numberBase < 0)
            return OttlValue.Failure($"invalid base value: {numberBase} for ParseInt function, base cannot be negative");
        return NumberText.TryParse(text, numberBase, out var number)
            ? OttlValue.From(number)
            : OttlValue.Failure($"could not parse target '{text}' to integer with base {numberBase}");
    }

    private static OttlValue Log(OttlContext context, OttlArguments a)
    {
        var value = a.FloatLike(context, 0);
        if (value.IsFailure)
            return value;
        if (value.IsNil)
            return OttlValue.Failure("could not convert value to a float64");
        return value.Double <= 0
            ? OttlValue.Failure($"greater than zero input expected but got {GoFloat.Plain(value.Double)}")
            : OttlValue.From(Math.Log(value.Double));
    }

    private static OttlValue Coalesce(OttlContext context, OttlArguments a)
    {
        foreach (var expression in a.List(0))
        {
            var value = expression.Evaluate(context);
            if (!value.IsNil)
                return value;
        }

        return OttlValue.Nil;
    }

    private static OttlValue IsEmpty(OttlContext context, OttlArguments a)
    {
        var value = a.Any(context, 0);
        return value.Kind switch
        {
            OttlKind.Failure => value,
            OttlKind.Nil => OttlValue.True,
            OttlKind.String => OttlValue.From(value.String.Length == 0),
            OttlKind.Bytes => OttlValue.From(value.Bytes.IsEmpty),
            OttlKind.Id => OttlValue.From(!value.Bytes.Span.ContainsAnyExcept((byte)0)),
            OttlKind.Map => OttlValue.From(value.Map.Count == 0),
            OttlKind.Slice => OttlValue.From(value.Slice.Count == 0),
            OttlKind.List => OttlValue.From(value.List.Length == 0),
            OttlKind.Object => OttlValue.False,
            _ => OttlValue.From(value.Int == 0),
        };
    }

    private static OttlFunction.CallExpression Id(OttlArguments arguments, string name, int length)
    {
        var known = arguments.Expression(0).Constant is { } literal ? ParseId(literal, name, length) : (OttlValue?)null;
        if (known is { IsFailure: true } failure)
            throw new OttlException(failure.Message);
        return new(arguments, (c, a) => known ?? ParseId(a.Any(c, 0), name, length));
    }

    private static OttlValue ParseId(in OttlValue value, string name, int length)
    {
        if (value.Kind is OttlKind.Failure or OttlKind.Id)
            return value;
        if (Bytes(value) is not { } bytes)
            return OttlValue.Failure($"unsupported type: {OttlTypeName.Of(value)}");
        if (bytes.Length == length)
            return OttlValue.FromId(ByteString.CopyFrom(bytes), length);
        if (bytes.Length != length * 2)
            return OttlValue.Failure($"{name}: could not decode ID: invalid length: expected {length} or {length * 2} bytes, got {bytes.Length}");
        var wrong = Array.FindIndex(bytes, b => !char.IsAsciiHexDigit((char)b));
        return wrong < 0
            ? OttlValue.FromId(ByteString.CopyFrom(Convert.FromHexString(Encoding.ASCII.GetString(bytes))), length)
            : OttlValue.Failure($"{name}: could not decode ID: invalid hex: encoding/hex: invalid byte: U+{bytes[wrong]:X4} '{(char)bytes[wrong]}'");
    }

    private static byte[]? Bytes(in OttlValue value)
    {
        switch (value.Kind)
        {
            case OttlKind.Nil:
                return [];
            case OttlKind.Bytes:
                return value.Bytes.ToByteArray();
            case OttlKind.String:
                return Encoding.UTF8.GetBytes(value.String);
            case OttlKind.Boolean:
                return [value.Boolean ? (byte)1 : (byte)0];
            case OttlKind.Int or OttlKind.Double:
                var bytes = new byte[sizeof(long)];
                BinaryPrimitives.WriteInt64BigEndian(bytes, value.Kind == OttlKind.Int ? value.Int : BitConverter.DoubleToInt64Bits(value.Double));
                return bytes;
            default:
                return null;
        }
    }
}
