using System.Globalization;
using OtelCollector.Core.Ottl.Syntax;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Ottl.Functions;

/// <summary>Values of any type as numbers and booleans; nil stays nil.</summary>
internal static class NumberLike
{
    /// <summary>An integer; nil for a text that is none, a failure for what cannot be one.</summary>
    public static OttlValue Int(in OttlValue value) => value.Kind switch
    {
        OttlKind.Int or OttlKind.Nil or OttlKind.Failure => value,
        OttlKind.Double => OttlValue.From((long)value.Double),
        OttlKind.Boolean => OttlValue.From(value.Boolean ? 1L : 0L),
        OttlKind.String => long.TryParse(value.String, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? OttlValue.From(number)
            : OttlValue.Nil,
        _ => Unsupported(value),
    };

    /// <summary>A floating-point number; a failure for what cannot be one.</summary>
    public static OttlValue Float(in OttlValue value) => value.Kind switch
    {
        OttlKind.Double or OttlKind.Nil or OttlKind.Failure => value,
        OttlKind.Int => OttlValue.From((double)value.Int),
        OttlKind.Boolean => OttlValue.From(value.Boolean ? 1.0 : 0.0),
        OttlKind.String => double.TryParse(value.String, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? OttlValue.From(number)
            : OttlValue.Failure($"strconv.ParseFloat: parsing {GoQuote.Quote(value.String)}: invalid syntax"),
        _ => Unsupported(value),
    };

    /// <summary>A boolean; a failure for what cannot be one.</summary>
    public static OttlValue Boolean(in OttlValue value) => value.Kind switch
    {
        OttlKind.Boolean or OttlKind.Nil or OttlKind.Failure => value,
        OttlKind.Int => OttlValue.From(value.Int != 0),
        OttlKind.Double => OttlValue.From(value.Double != 0),
        OttlKind.String when value.String is "1" or "t" or "T" or "true" or "TRUE" or "True" => OttlValue.True,
        OttlKind.String when value.String is "0" or "f" or "F" or "false" or "FALSE" or "False" => OttlValue.False,
        OttlKind.String => OttlValue.Failure($"strconv.ParseBool: parsing {GoQuote.Quote(value.String)}: invalid syntax"),
        _ => Unsupported(value),
    };

    private static OttlValue Unsupported(in OttlValue value) => OttlValue.Failure($"unsupported type: {OttlTypeName.Of(value)}");
}
