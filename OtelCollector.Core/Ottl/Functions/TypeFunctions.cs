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
        Is("IsString", OttlKind.String),
        Is("IsInt", OttlKind.Int),
        Is("IsDouble", OttlKind.Double),
        Is("IsBool", OttlKind.Boolean),
        Is("IsMap", OttlKind.Map),
        Is("IsList", OttlKind.Slice, OttlKind.List),
        OttlFunction.Of("Int", (c, a) => a.IntLike(c, 0), new OttlParameter("target", IntLike)),
        OttlFunction.Of("Double", (c, a) => a.FloatLike(c, 0), new OttlParameter("target", FloatLike)),
        OttlFunction.Of("Bool", Bool, new OttlParameter("target", Any)),
        OttlFunction.Of("String", String, new OttlParameter("target", TextLike)),
        OttlFunction.Of("Hex", Hex, new OttlParameter("target", Any)),
        OttlFunction.Of("ParseInt", ParseInt, new("target", Text), new("base", Int)),
        OttlFunction.Of("Log", Log, new OttlParameter("target", FloatLike)),
        OttlFunction.Of("Coalesce", Coalesce, new OttlParameter("values", AnyList)),
        OttlFunction.Of("IsEmpty", IsEmpty, new OttlParameter("value", Any)),
        new("TraceID", [new("value", Any)], a => Id(a, "TraceID", IdLength.Trace)),
        new("SpanID", [new("value", Any)], a => Id(a, "SpanID", IdLength.Span)),
    ];

    private static OttlFunction Is(string name, params OttlKind[] kinds) => OttlFunction.Of(
        name,
        (c, a) => a.Any(c, 0) is { IsFailure: true } failure ? failure : OttlValue.From(kinds.Contains(a.Any(c, 0).Kind)),
        new OttlParameter("target", Any));

    private static OttlValue Bool(OttlContext context, OttlArguments a)
    {
        var value = a.Any(context, 0);
        return value.Kind switch
        {
            OttlKind.Boolean or OttlKind.Failure => value,
            OttlKind.Int => OttlValue.From(value.Int != 0),
            OttlKind.Double => OttlValue.From(value.Double != 0),
            OttlKind.String when value.String is "1" or "t" or "T" or "true" or "TRUE" or "True" => OttlValue.True,
            OttlKind.String when value.String is "0" or "f" or "F" or "false" or "FALSE" or "False" => OttlValue.False,
            _ => OttlValue.Nil,
        };
    }

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
        switch (value.Kind)
        {
            case OttlKind.Failure or OttlKind.Id:
                return value;
            case OttlKind.Bytes when value.Bytes.Length == length:
                return OttlValue.FromId(value.Bytes, length);
            case OttlKind.String when value.String.Length == length * 2 && value.String.All(char.IsAsciiHexDigit):
                return OttlValue.FromId(ByteString.CopyFrom(Convert.FromHexString(value.String)), length);
            case OttlKind.Bytes or OttlKind.String:
                return OttlValue.Failure($"{name}: {(length == IdLength.Trace ? "traces" : "span")} ids must be {length} bytes or {length * 2} hex characters");
            default:
                return OttlValue.Failure($"unsupported type: {OttlTypeName.Of(value)}");
        }
    }
}
