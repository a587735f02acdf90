using Google.Protobuf;
using OtelCollector.Core.Ottl.Expressions;
using OtelCollector.Core.Ottl.Functions;
using OtelCollector.Core.Ottl.Paths;
using OtelCollector.Core.Ottl.Syntax;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Ottl.Grammar;

/// <summary>Makes of a syntax tree what can be evaluated, for one context.</summary>
internal sealed partial class OttlCompiler(
    OttlContextKind context, IReadOnlyDictionary<string, OttlFunction> functions, bool requiresContextNames)
{
    /// <summary>A test of a <c>booleanExpression</c>.</summary>
    public OttlTest Boolean(SyntaxNode expression) => Join(
        [Term(expression.Child("Left")!), .. expression.Children("Right").Select(r => Term(r.Child("Term")!))], tests => new AnyTest(tests));

    private OttlTest Term(SyntaxNode term) => Join(
        [BooleanValue(term.Child("Left")!), .. term.Children("Right").Select(r => BooleanValue(r.Child("Value")!))], tests => new AllTest(tests));

    private static OttlTest Join(OttlTest[] tests, Func<OttlTest[], OttlTest> join) => tests.Length == 1 ? tests[0] : join(tests);

    private OttlTest BooleanValue(SyntaxNode value)
    {
        OttlTest test;
        if (value.Child("Comparison") is { } comparison)
            test = new ComparisonTest(Value(comparison.Child("Left")!), Value(comparison.Child("Right")!), Operator(comparison.Text("Op")!));
        else if (value.Child("ConstExpr") is { } constant)
            test = constant.Child("Converter") is { } converter ? new ConverterTest(Converter(converter)) : new ConstantTest(constant.Text("Boolean") == "true");
        else
            test = Boolean(value.Child("SubExpr")!);
        return value.Has("Negation") ? new NotTest(test) : test;
    }

    private static ComparisonOperator Operator(string text) => text switch
    {
        "==" => ComparisonOperator.Equal,
        "!=" => ComparisonOperator.NotEqual,
        "<" => ComparisonOperator.Less,
        "<=" => ComparisonOperator.LessOrEqual,
        ">=" => ComparisonOperator.GreaterOrEqual,
        _ => ComparisonOperator.Greater,
    };

    private OttlExpression Value(SyntaxNode value)
    {
        if (value.Child("Literal") is { } literal)
            return Literal(literal);
        if (value.Child("MathExpression") is { } math)
            return Math(math);
        if (value.Has("IsNil"))
            return new ConstantExpression(OttlValue.Nil);
        if (value.Text("String") is { } text)
            return new ConstantExpression(OttlValue.From(text));
        if (value.Text("Bool") is { } boolean)
            return new ConstantExpression(OttlValue.From(boolean == "true"));
        if (value.Text("Bytes") is { } bytes)
            return new ConstantExpression(OttlValue.From(ByteString.CopyFrom(Convert.FromHexString(bytes.AsSpan(2)))));
        if (value.Text("Enum") is { } name)
            return new ConstantExpression(OttlValue.From(OttlEnums.Number(context, name)));
        if (value.Child("Map") is { } map)
            return new MapExpression([.. map.Children("Values").Select(v => (v.Text("Key")!, Value(v.Child("Value")!)))]);
        return new ListExpression([.. value.Child("List")!.Children("Values").Select(Value)]);
    }

    private OttlExpression Literal(SyntaxNode literal)
    {
        if (literal.Child("Path") is { } path)
            return Path(path).Read;
        if (literal.Child("Converter") is { } converter)
            return Converter(converter);
        if (literal.Text("Float") is { } number)
            return new ConstantExpression(OttlValue.From(Double(number)));
        if (literal.Text("Int") is { } integer)
            return new ConstantExpression(OttlValue.From(Integer(integer)));
        throw new OttlException($"converter names must start with an uppercase letter but got '{literal.Child("Editor")!.Text("Function")}'");
    }

    private static double Double(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static long Integer(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private OttlExpression Math(SyntaxNode expression)
    {
        var result = AddSubTerm(expression.Child("Left")!);
        foreach (var right in expression.Children("Right"))
            result = new MathExpression(result, AddSubTerm(right.Child("Term")!), right.Text("Operator") == "+" ? MathOperator.Add : MathOperator.Subtract);
        return result;
    }

    private OttlExpression AddSubTerm(SyntaxNode term)
    {
        var result = MathValue(term.Child("Left")!);
        foreach (var right in term.Children("Right"))
            result = new MathExpression(result, MathValue(right.Child("Value")!), right.Text("Operator") == "*" ? MathOperator.Multiply : MathOperator.Divide);
        return result;
    }

    private OttlExpression MathValue(SyntaxNode value)
    {
        var isNegative = value.Text("UnaryOp") == "-";
        var inner = value.Child("Literal") is { } own ? Literal(own) : Math(value.Child("SubExpression")!);
        if (!isNegative)
            return inner;
        return inner.Constant switch
        {
            { Kind: OttlKind.Double } number => new ConstantExpression(OttlValue.From(-number.Double)),
            { Kind: OttlKind.Int } number => new ConstantExpression(OttlValue.From(-number.Int)),
            _ => new NegativeExpression(inner),
        };
    }

    private PathAccess Path(SyntaxNode path)
    {
        List<PathSegment> segments = [.. path.Children("Fields").Select(f => new PathSegment(f.Text("Name")!, [.. f.Children("Keys").Select(Key)]))];
        var name = path.Text("Context");
        var text = PathText.Of(path);
        if (requiresContextNames)
            PathText.RequireContext(context, name, text);
        if (name is not null)
            segments.Insert(0, new PathSegment(name, []));
        return OttlPaths.Resolve(context, segments, text);
    }

    private PathKey Key(SyntaxNode key)
    {
        if (key.Text("String") is { } text)
            return new PathKey(text, null, null);
        if (key.Text("Int") is { } number)
            return new PathKey(null, Integer(number), null);
        return new PathKey(null, null, key.Child("MathExpression") is { } math ? Math(math) : Literal(key.Child("Expression")!));
    }
}
