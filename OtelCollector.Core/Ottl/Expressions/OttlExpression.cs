using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Ottl.Expressions;

/// <summary>Something that has a value for a piece of telemetry.</summary>
internal abstract class OttlExpression
{
    /// <summary>The value; a failure where it cannot be had. Never throws.</summary>
    public abstract OttlValue Evaluate(OttlContext context);

    /// <summary>The value, where it is the same for all telemetry.</summary>
    public virtual OttlValue? Constant => null;
}

/// <summary>A value written in the text.</summary>
internal sealed class ConstantExpression(OttlValue value) : OttlExpression
{
    public override OttlValue? Constant => value;

    public override OttlValue Evaluate(OttlContext context) => value;
}

/// <summary>A value read by a function.</summary>
internal sealed class ReadExpression(Func<OttlContext, OttlValue> read) : OttlExpression
{
    public override OttlValue Evaluate(OttlContext context) => read(context);
}

/// <summary>A list whose items are expressions.</summary>
internal sealed class ListExpression(OttlExpression[] items) : OttlExpression
{
    public OttlExpression[] Items => items;

    public override OttlValue Evaluate(OttlContext context)
    {
        var values = new OttlValue[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            values[i] = items[i].Evaluate(context);
            if (values[i].IsFailure)
                return values[i];
        }

        return OttlValue.From(values);
    }
}
