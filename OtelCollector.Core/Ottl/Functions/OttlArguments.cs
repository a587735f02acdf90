using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Ottl.Expressions;
using OtelCollector.Core.Ottl.Paths;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Ottl.Functions;

/// <summary>
/// The arguments of one call. Where a value is not of the type asked for, the answer is false or null and
/// <see cref="OttlContext.Failure"/> says why.
/// </summary>
internal sealed class OttlArguments(object?[] values)
{
    public bool Has(int index) => values[index] is not null;

    public OttlExpression Expression(int index) => (OttlExpression)values[index]!;

    public PathAccess Target(int index) => (PathAccess)values[index]!;

    public string? TextLiteral(int index) => (string?)values[index];

    public long? IntLiteral(int index) => (long?)values[index];

    public bool? BooleanLiteral(int index) => (bool?)values[index];

    public string[] TextLiterals(int index) => (string[])values[index]!;

    public OttlExpression[] List(int index) => (OttlExpression[])values[index]!;

    public OttlValue Any(OttlContext context, int index) => Expression(index).Evaluate(context);

    public string? Text(OttlContext context, int index) =>
        Require(context, index, OttlKind.String, "string", out var value) ? value.String : null;

    public long? Int(OttlContext context, int index) =>
        Require(context, index, OttlKind.Int, "int64", out var value) ? value.Int : null;

    public long? Time(OttlContext context, int index) =>
        Require(context, index, OttlKind.Time, "time", out var value) ? value.Nanoseconds : null;

    public long? Duration(OttlContext context, int index) =>
        Require(context, index, OttlKind.Duration, "duration", out var value) ? value.Nanoseconds : null;

    public RepeatedField<KeyValue>? Map(OttlContext context, int index) =>
        Require(context, index, OttlKind.Map, "pcommon.Map", out var value) ? value.Map : null;

    /// <summary>The items of a list.</summary>
    public OttlValue[]? Slice(OttlContext context, int index)
    {
        var value = Any(context, index);
        if (value.Kind == OttlKind.List)
            return value.List;
        if (value.Kind == OttlKind.Slice)
            return [.. value.Slice.Select(OttlValue.From)];
        context.Failure = value.IsFailure ? value : Wrong("pcommon.Slice", value);
        return null;
    }

    /// <summary>Any value as a text; false where it went wrong, null where the value is nil.</summary>
    public bool TryTextLike(OttlContext context, int index, out string? text)
    {
        text = null;
        var value = Any(context, index);
        if (value.IsNil)
            return true;
        if (value.IsFailure)
        {
            context.Failure = value;
            return false;
        }

        text = OttlText.Like(value);
        if (text is not null)
            return true;
        context.Failure = OttlValue.Failure($"unsupported type: {OttlTypeName.Of(value)}");
        return false;
    }

    /// <summary>A value as an integer; nil where it cannot be one.</summary>
    public OttlValue IntLike(OttlContext context, int index) => NumberLike.Int(Any(context, index));

    /// <summary>A value as a floating-point number.</summary>
    public OttlValue FloatLike(OttlContext context, int index) => NumberLike.Float(Any(context, index));

    private bool Require(OttlContext context, int index, OttlKind kind, string type, out OttlValue value)
    {
        value = Any(context, index);
        if (value.Kind == kind)
            return true;
        context.Failure = value.IsFailure ? value : Wrong(type, value);
        return false;
    }

    private static OttlValue Wrong(string expected, in OttlValue value) => OttlValue.Failure(ParameterCheck.Wrong(expected, value));
}
