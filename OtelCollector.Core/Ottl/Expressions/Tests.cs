using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Ottl.Expressions;

/// <summary>Always the same.</summary>
internal sealed class ConstantTest(bool isTrue) : OttlTest
{
    public override OttlTruth Evaluate(OttlContext context) => From(isTrue);
}

/// <summary>The opposite of another test.</summary>
internal sealed class NotTest(OttlTest inner) : OttlTest
{
    public override OttlTruth Evaluate(OttlContext context) => inner.Evaluate(context) switch
    {
        OttlTruth.True => OttlTruth.False,
        OttlTruth.False => OttlTruth.True,
        _ => OttlTruth.Failed,
    };
}

/// <summary>True where all are; stops at the first that is not.</summary>
internal sealed class AllTest(OttlTest[] tests) : OttlTest
{
    public override OttlTruth Evaluate(OttlContext context)
    {
        foreach (var test in tests)
        {
            var truth = test.Evaluate(context);
            if (truth != OttlTruth.True)
                return truth;
        }

        return OttlTruth.True;
    }
}

/// <summary>True where one is; stops at the first that is, or that has no answer.</summary>
internal sealed class AnyTest(OttlTest[] tests) : OttlTest
{
    public override OttlTruth Evaluate(OttlContext context)
    {
        foreach (var test in tests)
        {
            var truth = test.Evaluate(context);
            if (truth != OttlTruth.False)
                return truth;
        }

        return OttlTruth.False;
    }
}

/// <summary>Two values and an operator.</summary>
internal sealed class ComparisonTest(OttlExpression left, OttlExpression right, ComparisonOperator op) : OttlTest
{
    public override OttlTruth Evaluate(OttlContext context)
    {
        var a = left.Evaluate(context);
        if (a.IsFailure)
            return Fail(context, a);
        var b = right.Evaluate(context);
        return b.IsFailure ? Fail(context, b) : From(OttlComparison.Compare(a, b, op));
    }

    private static OttlTruth Fail(OttlContext context, in OttlValue failure)
    {
        context.Error = failure.Message;
        return OttlTruth.Failed;
    }
}

/// <summary>A converter that is itself true or false.</summary>
internal sealed class ConverterTest(OttlExpression converter) : OttlTest
{
    public override OttlTruth Evaluate(OttlContext context)
    {
        var value = converter.Evaluate(context);
        if (value.Kind == OttlKind.Boolean)
            return From(value.Boolean);
        context.Error = value.IsFailure ? value.Message : "value returned from converter in constant expression must be bool but got " + OttlTypeName.Of(value);
        return OttlTruth.Failed;
    }
}
