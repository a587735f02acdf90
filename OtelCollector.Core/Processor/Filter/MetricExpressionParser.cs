using System.Text.RegularExpressions;
using OtelCollector.Core.Ottl.Values;
using OtelCollector.Core.Processor.Matching;
using Point = OtelCollector.Core.Processor.Filter.MetricExpressions.Point;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>Reads one expression: comparisons of <c>MetricName</c>, <c>MetricType</c> and <c>Label(…)</c> with texts.</summary>
internal sealed partial class MetricExpressionParser
{
    private const int MaxDepth = 100;

    private readonly string _text;
    private readonly List<string> _tokens;
    private int _at;
    private int _depth;

    public MetricExpressionParser(string text)
    {
        _text = text;
        _tokens = [.. Token().Matches(text).Select(m => m.Value)];
        if (string.Concat(_tokens).Length != text.Count(c => !char.IsWhiteSpace(c)) + _tokens.Sum(t => t.Count(char.IsWhiteSpace)))
            throw Error();
    }

    private string Current => _at < _tokens.Count ? _tokens[_at] : string.Empty;

    /// <summary>The expression as a test.</summary>
    /// <exception cref="MatchException">The text is none.</exception>
    public Func<Point, bool> Parse()
    {
        var test = Or();
        return _at == _tokens.Count ? test : throw Error();
    }

    private Func<Point, bool> Or()
    {
        var left = And();
        while (Take("||") || Take("or"))
        {
            var (first, second) = (left, And());
            left = p => first(p) || second(p);
        }

        return left;
    }

    private Func<Point, bool> And()
    {
        var left = Not();
        while (Take("&&") || Take("and"))
        {
            var (first, second) = (left, Not());
            left = p => first(p) && second(p);
        }

        return left;
    }

    private Func<Point, bool> Not()
    {
        if (++_depth > MaxDepth)
            throw Error();
        try
        {
            if (Take("!") || Take("not"))
            {
                var inner = Not();
                return p => !inner(p);
            }

            if (!Take("("))
                return Test();
            var group = Or();
            Require(")");
            return group;
        }
        finally
        {
            _depth--;
        }
    }

    private Func<Point, bool> Test()
    {
        if (Take("true"))
            return _ => true;
        if (Take("false"))
            return _ => false;
        if (Take("HasLabel"))
        {
            var name = Argument();
            return p => p.HasLabel(name);
        }

        var left = Value();
        var op = Current;
        _at++;
        if (op == "in")
            return In(left);
        if (op == "matches")
            return Matches(left, Literal());
        var right = Value();
        return op switch
        {
            "==" => p => left(p) == right(p),
            "!=" => p => left(p) != right(p),
            "contains" => p => left(p).Contains(right(p), StringComparison.Ordinal),
            "startsWith" => p => left(p).StartsWith(right(p), StringComparison.Ordinal),
            "endsWith" => p => left(p).EndsWith(right(p), StringComparison.Ordinal),
            _ => throw Error(),
        };
    }

    private Func<Point, bool> In(Func<Point, string> left)
    {
        Require("[");
        var items = new List<Func<Point, string>>();
        do
            items.Add(Value());
        while (Take(","));
        Require("]");
        return p => items.Exists(item => item(p) == left(p));
    }

    private static Func<Point, bool> Matches(Func<Point, string> left, string expression)
    {
        try
        {
            var pattern = GoRegex.Compile(expression);
            return p => pattern.IsMatch(left(p));
        }
        catch (FormatException e)
        {
            throw new MatchException(e.Message);
        }
    }

    private Func<Point, string> Value()
    {
        if (Take("MetricName"))
            return p => p.Metric.Name;
        if (Take("MetricType"))
            return p => MetricExpressions.TypeName(p.Metric);
        if (Take("Label"))
        {
            var name = Argument();
            return p => p.Label(name);
        }

        var text = Literal();
        return _ => text;
    }

    private string Argument()
    {
        Require("(");
        var argument = Literal();
        Require(")");
        return argument;
    }

    private string Literal()
    {
        var token = Current;
        if (token.Length < 2 || token[0] is not ('"' or '\'' or '`'))
            throw Error();
        _at++;
        var body = token[1..^1];
        return token[0] == '`' ? body : body.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\'", "'", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
    }

    private bool Take(string token)
    {
        if (Current != token)
            return false;
        _at++;
        return true;
    }

    private void Require(string token)
    {
        if (!Take(token))
            throw Error();
    }

    private MatchException Error() =>
        new(_at >= _tokens.Count ? $"unexpected end of the expression \"{_text}\"" : $"unexpected \"{Current}\" in the expression \"{_text}\"");

    [GeneratedRegex("""
        "(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`|&&|\|\||==|!=|[!()\[\],]|[A-Za-z]+
        """, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
