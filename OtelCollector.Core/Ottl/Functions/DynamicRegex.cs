using System.Text.RegularExpressions;
using OtelCollector.Core.Ottl.Syntax;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Ottl.Functions;

/// <summary>The pattern of a function: compiled once where it is written in the condition, else when it changes.</summary>
internal sealed class DynamicRegex
{
    private readonly string _function;
    private readonly OttlArguments _arguments;
    private readonly int _index;
    private readonly bool _isConstant;
    private volatile Compiled? _compiled;

    private sealed record Compiled(string Pattern, Regex Regex);

    public DynamicRegex(string function, OttlArguments arguments, int index)
    {
        _function = function;
        _arguments = arguments;
        _index = index;
        if (arguments.Expression(index).Constant is { Kind: OttlKind.String } pattern)
        {
            _isConstant = true;
            _compiled = TryCompile(pattern.String, out var error)
                ?? throw new OttlException($"the regex pattern supplied to {_function} '{GoQuote.Quote(pattern.String)}' is not a valid pattern: {error}");
        }
    }

    /// <summary>The expression; null where the pattern is none, with the reason as the context's failure.</summary>
    public Regex? Get(OttlContext context)
    {
        if (_isConstant)
            return _compiled!.Regex;
        if (_arguments.Text(context, _index) is not { } pattern)
        {
            context.Failure = OttlValue.Failure($"the regex pattern supplied to {_function} '\"\"' is not a valid pattern: {context.Failure.Message}");
            return null;
        }

        var compiled = _compiled;
        if (compiled is null || compiled.Pattern != pattern)
        {
            compiled = TryCompile(pattern, out var error);
            if (compiled is null)
            {
                context.Failure = OttlValue.Failure(error);
                return null;
            }

            _compiled = compiled;
        }

        return compiled.Regex;
    }

    private static Compiled? TryCompile(string pattern, out string error)
    {
        error = string.Empty;
        try
        {
            return new Compiled(pattern, GoRegex.Compile(pattern));
        }
        catch (FormatException e)
        {
            error = e.Message;
            return null;
        }
    }
}
