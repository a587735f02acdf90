using OtelCollector.Core.Ottl.Expressions;
using OtelCollector.Core.Ottl.Functions;
using OtelCollector.Core.Ottl.Grammar;

namespace OtelCollector.Core.Ottl;

/// <summary>A condition, compiled once for its context. Immutable; many threads may evaluate it.</summary>
internal sealed class OttlCondition
{
    private readonly OttlTest _test;

    private OttlCondition(OttlTest test, string text)
    {
        _test = test;
        Text = text;
    }

    /// <summary>The condition as it was written.</summary>
    public string Text { get; }

    /// <summary>Compiles a condition with the standard converters.</summary>
    /// <param name="context">What it is about.</param>
    /// <param name="text">The condition.</param>
    /// <param name="requiresContextNames">Whether every path must begin with the name of a context.</param>
    /// <exception cref="OttlException">The text is no condition for that context.</exception>
    public static OttlCondition Parse(OttlContextKind context, string text, bool requiresContextNames = false)
    {
        var tree = OttlGrammar.Condition(text);
        return new(new OttlCompiler(context, OttlFunctions.Converters(context), requiresContextNames).Boolean(tree), text);
    }

    /// <summary>What the condition says; where it has no answer, <see cref="OttlContext.Error"/> says why.</summary>
    public OttlTruth Evaluate(OttlContext context) => _test.Evaluate(context);
}
