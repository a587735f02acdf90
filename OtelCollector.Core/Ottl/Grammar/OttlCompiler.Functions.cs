using OtelCollector.Core.Ottl.Expressions;
using OtelCollector.Core.Ottl.Functions;
using OtelCollector.Core.Ottl.Paths;
using OtelCollector.Core.Ottl.Syntax;

namespace OtelCollector.Core.Ottl.Grammar;

internal sealed partial class OttlCompiler
{
    /// <summary>The call of an editor.</summary>
    public OttlExpression Editor(SyntaxNode editor)
    {
        if (editor.Has("Keys"))
            throw new OttlException($"only paths and converters may be indexed, not editors, but got {editor.Text("Function")} [{string.Join(' ', editor.Children("Keys").Select(k => k.Text("String") ?? k.Text("Int")))}]");
        return Call(editor);
    }

    private OttlExpression Converter(SyntaxNode converter)
    {
        var call = Call(converter);
        PathKey[] keys = [.. converter.Children("Keys").Select(Key)];
        return keys.Length == 0 ? call : new IndexExpression(call, keys);
    }

    private OttlExpression Call(SyntaxNode call)
    {
        var name = call.Text("Function")!;
        if (!functions.TryGetValue(name, out var function))
            throw new OttlException($"undefined function \"{name}\"");
        object?[] values;
        try
        {
            values = Arguments(function, [.. call.Children("Arguments")]);
        }
        catch (OttlException e)
        {
            throw new OttlException($"error while parsing arguments for call to \"{name}\": {e.Message}");
        }

        try
        {
            return function.Create(new OttlArguments(values));
        }
        catch (OttlException e)
        {
            throw new OttlException($"couldn't create function: {e.Message}");
        }
    }

    private object?[] Arguments(OttlFunction function, SyntaxNode[] arguments)
    {
        // Functions that take nothing do not look at what they are given.
        var parameters = function.Parameters;
        if (parameters.Length == 0)
            return [];
        var firstNamed = Array.FindIndex(arguments, a => a.Has("Name"));
        if (firstNamed >= 0 && Array.FindIndex(arguments, firstNamed, a => !a.Has("Name")) >= 0)
            throw new OttlException("unnamed argument used after named argument");
        if (arguments.Length < parameters.Count(p => !p.IsOptional) || arguments.Length > parameters.Length)
            throw new OttlException($"incorrect number of arguments. Expected: {parameters.Length} Received: {arguments.Length}");
        var values = new object?[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var index = i;
            if (arguments[i].Text("Name") is { } name)
            {
                index = Array.FindIndex(parameters, p => p.Name == name || p.Name.Replace("_", string.Empty, StringComparison.Ordinal) == name);
                if (index < 0)
                    throw new OttlException($"no such parameter: {name}");
            }

            try
            {
                values[index] = Argument(arguments[i], parameters[index].Kind);
            }
            catch (OttlException e)
            {
                throw new OttlException($"invalid argument at position {i}: {e.Message}");
            }
        }

        var missing = Array.FindIndex(parameters, p => !p.IsOptional && values[Array.IndexOf(parameters, p)] is null);
        return missing < 0 ? values : throw new OttlException($"missing argument \"{parameters[missing].Name}\"");
    }

    private object Argument(SyntaxNode argument, ParameterKind kind)
    {
        if (argument.Child("Value") is not { } value)
            throw new OttlException($"invalid function name given: {argument.Text("FunctionName")}");
        return kind switch
        {
            ParameterKind.Target => Target(value),
            ParameterKind.TextLiteral => value.Text("String") ?? throw new OttlException("must be a string"),
            ParameterKind.IntLiteral => value.Child("Literal")?.Text("Int") is { } number ? Integer(number) : throw new OttlException("must be an int"),
            ParameterKind.BooleanLiteral => value.Text("Bool") is { } boolean ? boolean == "true" : throw new OttlException("must be a bool"),
            ParameterKind.AnyList => List(value, ParameterKind.Any, Getter("Getter")),
            ParameterKind.TextList => List(value, ParameterKind.Text, Getter("StringGetter")),
            ParameterKind.TextLikeList => List(value, ParameterKind.TextLike, Getter("StringLikeGetter")),
            ParameterKind.TextLiteralList => Texts(value),
            _ => Checked(Value(value), kind),
        };
    }

    private PathAccess Target(SyntaxNode value) =>
        value.Child("Literal")?.Child("Path") is { } path ? Path(path) : throw new OttlException("must be a path");

    private string Getter(string name)
    {
        var package = OttlContextName.Of(context).ToLowerInvariant();
        return $"{name}[*github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl/contexts/ottl{package}.TransformContext]";
    }

    private static IEnumerable<SyntaxNode> Items(SyntaxNode value, string type) =>
        (value.Child("List") ?? throw new OttlException($"must be a list of type {type}")).Children("Values");

    private OttlExpression[] List(SyntaxNode value, ParameterKind kind, string type) => [.. Items(value, type).Select((item, i) =>
    {
        try
        {
            return Checked(Value(item), kind);
        }
        catch (OttlException e)
        {
            throw new OttlException($"error while parsing list argument at index {i}: {e.Message}");
        }
    })];

    private static string[] Texts(SyntaxNode value) => [.. Items(value, "string").Select((item, i) =>
        item.Text("String") ?? throw new OttlException($"error while parsing list argument at index {i}: must be a string"))];

    // What is written in the text is looked at now, the rest when it is evaluated.
    private static OttlExpression Checked(OttlExpression expression, ParameterKind kind)
    {
        if (expression.Constant is { } constant && ParameterCheck.Fault(constant, kind) is { } fault)
            throw new OttlException(fault);
        return expression;
    }
}
