using OtelCollector.Core.Ottl.Expressions;

namespace OtelCollector.Core.Ottl.Functions;

/// <summary>What a function takes at one place.</summary>
internal enum ParameterKind
{
    /// <summary>Any value.</summary>
    Any,

    /// <summary>A value that must be a text when it is evaluated.</summary>
    Text,

    /// <summary>Any value as a text; nil stays nil.</summary>
    TextLike,

    /// <summary>A value that must be an integer.</summary>
    Int,

    /// <summary>A value that is made an integer where it can be; nil stays nil.</summary>
    IntLike,

    /// <summary>A value that is made a floating-point number where it can be; nil stays nil.</summary>
    FloatLike,

    /// <summary>A value that must be a floating-point number.</summary>
    Double,

    /// <summary>A value that must be a boolean.</summary>
    Boolean,

    /// <summary>A value that is made a boolean where it can be; nil stays nil.</summary>
    BooleanLike,

    /// <summary>A value that must be a map.</summary>
    Map,

    /// <summary>A value that must be a list.</summary>
    Slice,

    /// <summary>A value that must be a time.</summary>
    Time,

    /// <summary>A value that must be a duration.</summary>
    Duration,

    /// <summary>A text written in the condition.</summary>
    TextLiteral,

    /// <summary>An integer written in the condition.</summary>
    IntLiteral,

    /// <summary>A boolean written in the condition.</summary>
    BooleanLiteral,

    /// <summary>A list of any values written in the condition.</summary>
    AnyList,

    /// <summary>A list, written in the condition, of values that must be texts.</summary>
    TextList,

    /// <summary>A list, written in the condition, of values taken as texts.</summary>
    TextLikeList,

    /// <summary>A list of texts written in the condition.</summary>
    TextLiteralList,

    /// <summary>A path that the function may change.</summary>
    Target,
}

/// <summary>One parameter.</summary>
/// <param name="Name">Its name in calls that name their arguments.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="IsOptional">Whether a call may leave it out.</param>
internal sealed record OttlParameter(string Name, ParameterKind Kind, bool IsOptional = false);

/// <summary>A function of the language.</summary>
/// <param name="Name">Its name: converters begin with a capital, editors do not.</param>
/// <param name="Parameters">What it takes; optional ones last.</param>
/// <param name="Create">Makes the call; throws <see cref="OttlException"/> for literals it cannot work with.</param>
internal sealed record OttlFunction(string Name, OttlParameter[] Parameters, Func<OttlArguments, OttlExpression> Create)
{
    /// <summary>A function that needs no preparation.</summary>
    public static OttlFunction Of(string name, Func<OttlContext, OttlArguments, Values.OttlValue> body, params OttlParameter[] parameters) =>
        new(name, parameters, arguments => new CallExpression(arguments, body));

    /// <summary>The call of a function.</summary>
    internal sealed class CallExpression(OttlArguments arguments, Func<OttlContext, OttlArguments, Values.OttlValue> body) : OttlExpression
    {
        public override Values.OttlValue Evaluate(OttlContext context) => body(context, arguments);
    }
}
