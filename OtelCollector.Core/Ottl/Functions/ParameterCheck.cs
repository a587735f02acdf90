using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Ottl.Functions;

/// <summary>Whether a value is one that a parameter takes.</summary>
internal static class ParameterCheck
{
    /// <summary>What is wrong with the value; null where it fits.</summary>
    public static string? Fault(in OttlValue value, ParameterKind kind) => kind switch
    {
        ParameterKind.Text => Expect(value, "string", OttlKind.String),
        ParameterKind.Int => Expect(value, "int64", OttlKind.Int),
        ParameterKind.Double => Expect(value, "float64", OttlKind.Double),
        ParameterKind.Boolean => Expect(value, "bool", OttlKind.Boolean),
        ParameterKind.Map => Expect(value, "pcommon.Map", OttlKind.Map),
        ParameterKind.Slice => Expect(value, "pcommon.Slice", OttlKind.Slice),
        ParameterKind.Time => Expect(value, "time", OttlKind.Time),
        ParameterKind.Duration => Expect(value, "duration", OttlKind.Duration),
        ParameterKind.IntLike => Failure(NumberLike.Int(value)),
        ParameterKind.FloatLike => Failure(NumberLike.Float(value)),
        ParameterKind.BooleanLike => Failure(NumberLike.Boolean(value)),
        _ => null,
    };

    private static string? Expect(in OttlValue value, string type, OttlKind kind) => value.Kind == kind ? null : Wrong(type, value);

    private static string? Failure(in OttlValue converted) => converted.IsFailure ? converted.Message : null;

    /// <summary>The text about a value of another type.</summary>
    public static string Wrong(string expected, in OttlValue value) =>
        $"expected {expected} but got {(value.IsNil ? "nil" : OttlTypeName.Of(value))}";
}
