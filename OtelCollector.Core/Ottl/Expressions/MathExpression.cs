using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Ottl.Expressions;

/// <summary>The operators of arithmetic.</summary>
internal enum MathOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// <summary>Two values and an operator of arithmetic; integers wrap around as in the original.</summary>
internal sealed class MathExpression(OttlExpression left, OttlExpression right, MathOperator op) : OttlExpression
{
    private static readonly OttlValue DivisionByZero = OttlValue.Failure("attempted to divide by 0");
    private static readonly OttlValue TimesOnlyAdd =
        OttlValue.Failure("only addition and subtraction supported for time.Time and time.Duration");

    public override OttlValue Evaluate(OttlContext context)
    {
        var x = left.Evaluate(context);
        if (x.IsFailure)
            return x;
        var y = right.Evaluate(context);
        if (y.IsFailure)
            return y;
        return x.Kind switch
        {
            OttlKind.Int or OttlKind.Double => Numbers(x, y),
            OttlKind.Time => Time(x, y),
            OttlKind.Duration => Duration(x, y),
            _ => OttlValue.Failure($"{OttlText.Debug(x)} must be int64, float64, time.Time or time.Duration"),
        };
    }

    private OttlValue Numbers(in OttlValue x, in OttlValue y)
    {
        if (x.Kind == OttlKind.Int && y.Kind == OttlKind.Int)
            return Integers(x.Int, y.Int);
        if (y.Kind is not (OttlKind.Int or OttlKind.Double))
            return OttlValue.Failure($"{OttlText.Debug(y)} must be int64 or float64");
        var a = x.Kind == OttlKind.Int ? x.Int : x.Double;
        var b = y.Kind == OttlKind.Int ? y.Int : y.Double;
        return op switch
        {
            MathOperator.Add => OttlValue.From(a + b),
            MathOperator.Subtract => OttlValue.From(a - b),
            MathOperator.Multiply => OttlValue.From(a * b),
            _ => b == 0 ? DivisionByZero : OttlValue.From(a / b),
        };
    }

    private OttlValue Integers(long a, long b) => op switch
    {
        MathOperator.Add => OttlValue.From(unchecked(a + b)),
        MathOperator.Subtract => OttlValue.From(unchecked(a - b)),
        MathOperator.Multiply => OttlValue.From(unchecked(a * b)),
        _ when b == 0 => DivisionByZero,

        // The one quotient that does not fit is the dividend itself.
        _ => OttlValue.From(b == -1 ? unchecked(-a) : a / b),
    };

    private OttlValue Time(in OttlValue x, in OttlValue y) => (op, y.Kind) switch
    {
        (MathOperator.Add, OttlKind.Duration) => OttlValue.FromTime(x.Nanoseconds + y.Nanoseconds),
        (MathOperator.Add, _) => OttlValue.Failure($"time.Time must be added to time.Duration; found {OttlText.Debug(y)} instead"),
        (MathOperator.Subtract, OttlKind.Time) => OttlValue.FromDuration(x.Nanoseconds - y.Nanoseconds),
        (MathOperator.Subtract, OttlKind.Duration) => OttlValue.FromTime(x.Nanoseconds - y.Nanoseconds),
        (MathOperator.Subtract, _) => OttlValue.Failure(
            $"time.Time or time.Duration must be subtracted from time.Time; found {OttlText.Debug(y)} instead"),
        _ => TimesOnlyAdd,
    };

    private OttlValue Duration(in OttlValue x, in OttlValue y) => (op, y.Kind) switch
    {
        (MathOperator.Add, OttlKind.Duration) => OttlValue.FromDuration(x.Nanoseconds + y.Nanoseconds),
        (MathOperator.Add, OttlKind.Time) => OttlValue.FromTime(x.Nanoseconds + y.Nanoseconds),
        (MathOperator.Add, _) => OttlValue.Failure(
            $"time.Duration must be added to time.Duration or time.Time; found {OttlText.Debug(y)} instead"),
        (MathOperator.Subtract, OttlKind.Duration) => OttlValue.FromDuration(x.Nanoseconds - y.Nanoseconds),
        (MathOperator.Subtract, _) => OttlValue.Failure(
            $"time.Duration must be subtracted from time.Duration; found {OttlText.Debug(y)} instead"),
        _ => TimesOnlyAdd,
    };
}

/// <summary>A value with its sign turned.</summary>
internal sealed class NegativeExpression(OttlExpression inner) : OttlExpression
{
    public override OttlValue Evaluate(OttlContext context)
    {
        var value = inner.Evaluate(context);
        return value.Kind switch
        {
            OttlKind.Int => OttlValue.From(unchecked(-value.Int)),
            OttlKind.Double => OttlValue.From(-value.Double),
            OttlKind.Failure => value,
            _ => OttlValue.Failure($"unsupported unary minus operation on type {OttlTypeName.Of(value)}"),
        };
    }
}
