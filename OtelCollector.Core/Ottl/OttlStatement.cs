using OtelCollector.Core.Ottl.Expressions;
using OtelCollector.Core.Ottl.Functions;
using OtelCollector.Core.Ottl.Grammar;

namespace OtelCollector.Core.Ottl;

/// <summary>A statement: an editor, and the condition under which it runs.</summary>
internal sealed class OttlStatement
{
    private readonly OttlTest? _condition;
    private readonly OttlExpression _editor;

    private OttlStatement(OttlTest? condition, OttlExpression editor, string text)
    {
        _condition = condition;
        _editor = editor;
        Text = text;
    }

    /// <summary>The statement as it was written.</summary>
    public string Text { get; }

    /// <summary>Compiles a statement with the standard converters and editors.</summary>
    /// <param name="context">What it is about.</param>
    /// <param name="text">The statement.</param>
    /// <exception cref="OttlException">The text is no statement for that context.</exception>
    public static OttlStatement Parse(OttlContextKind context, string text) =>
        Parse(context, text, OttlFunctions.ConvertersAndEditors(context));

    /// <summary>Compiles a statement that may use the functions given.</summary>
    /// <param name="context">What it is about.</param>
    /// <param name="text">The statement.</param>
    /// <param name="functions">The functions by name.</param>
    /// <exception cref="OttlException">The text is no statement for that context.</exception>
    public static OttlStatement Parse(OttlContextKind context, string text, IReadOnlyDictionary<string, OttlFunction> functions)
    {
        var tree = OttlGrammar.Statement(text);
        if (tree.Child("Converter") is { } converter)
            throw new OttlException($"editor names must start with a lowercase letter but got '{converter.Text("Function")}'");
        var compiler = new OttlCompiler(context, functions, requiresContextNames: false);
        var editor = compiler.Editor(tree.Child("Editor")!);
        var condition = tree.Child("WhereClause") is { } where ? compiler.Boolean(where) : null;
        return new(condition, editor, text);
    }

    /// <summary>
    /// Runs the editor where the condition holds: true where it ran. Failed where either went wrong, with the reason in
    /// <see cref="OttlContext.Error"/>.
    /// </summary>
    public OttlTruth Execute(OttlContext context)
    {
        var truth = _condition?.Evaluate(context) ?? OttlTruth.True;
        if (truth != OttlTruth.True)
            return truth;
        var result = _editor.Evaluate(context);
        if (!result.IsFailure)
            return OttlTruth.True;
        context.Error = result.Message;
        return OttlTruth.Failed;
    }
}
