using System.Runtime.CompilerServices;
using System.Text;

namespace Jaeger.GoFormats;

/// <summary>Finds what Go's <c>encoding/json</c> says of bytes that are no JSON, in its words.</summary>
internal ref struct GoJsonSyntax
{
    private const int MaxDepth = 10_000;
    private const string BeginningOfValue = "looking for beginning of value";
    private const string BeginningOfKey = "looking for beginning of object key string";
    private readonly ReadOnlySpan<byte> _json;
    private int _position;

    private GoJsonSyntax(ReadOnlySpan<byte> json) => _json = json;

    /// <summary>The complaint; null where the text is one JSON value.</summary>
    public static string? Check(string text) => Check(Encoding.UTF8.GetBytes(text));

    /// <summary>The complaint; null where the bytes are one JSON value.</summary>
    public static string? Check(ReadOnlySpan<byte> json)
    {
        var syntax = new GoJsonSyntax(json);
        try
        {
            syntax.Value(depth: 0);
            syntax.SkipSpace();
            if (syntax._position < json.Length) throw syntax.Unexpected("after top-level value");
            return null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    private void Value(int depth)
    {
        if (depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new FormatException("exceeded max depth");
        SkipSpace();
        switch (Next())
        {
            case (byte)'{':
                Object(depth);
                break;
            case (byte)'[':
                Array(depth);
                break;
            case (byte)'"':
                Text();
                break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                Number();
                break;
            case (byte)'t':
                Literal("true");
                break;
            case (byte)'f':
                Literal("false");
                break;
            case (byte)'n':
                Literal("null");
                break;
            default:
                throw Unexpected(BeginningOfValue);
        }
    }

    private void Object(int depth)
    {
        _position++;
        SkipSpace();
        if (Take((byte)'}')) return;
        while (true)
        {
            SkipSpace();
            if (Next() != '"') throw Unexpected(BeginningOfKey);
            Text();
            SkipSpace();
            if (!Take((byte)':')) throw Unexpected("after object key");
            Value(depth + 1);
            SkipSpace();
            if (Take((byte)'}')) return;
            if (!Take((byte)',')) throw Unexpected("after object key:value pair");
        }
    }

    private void Array(int depth)
    {
        _position++;
        SkipSpace();
        if (Take((byte)']')) return;
        while (true)
        {
            Value(depth + 1);
            SkipSpace();
            if (Take((byte)']')) return;
            if (!Take((byte)',')) throw Unexpected("after array element");
        }
    }

    private void Text()
    {
        _position++;
        while (!Take((byte)'"'))
        {
            if (Next() < ' ') throw Unexpected("in string literal");
            if (!Take((byte)'\\')) _position++;
            else if (Take((byte)'u')) Hexadecimal();
            else if ("bfnrt\\/\""u8.Contains(Next())) _position++;
            else throw Unexpected("in string escape code");
        }
    }

    private void Hexadecimal()
    {
        for (var i = 0; i < 4; i++, _position++)
        {
            if (!char.IsAsciiHexDigit((char)Next())) throw Unexpected("in \\u hexadecimal character escape");
        }
    }

    private void Number()
    {
        Take((byte)'-');
        if (!Take((byte)'0')) Digits("in numeric literal");
        if (Take((byte)'.')) Digits("after decimal point in numeric literal");
        if (!Take((byte)'e') && !Take((byte)'E')) return;
        if (!Take((byte)'+')) Take((byte)'-');
        Digits("in exponent of numeric literal");
    }

    private void Digits(string place)
    {
        if (!char.IsAsciiDigit((char)Next())) throw Unexpected(place);
        while (_position < _json.Length && char.IsAsciiDigit((char)_json[_position])) _position++;
    }

    private void Literal(string literal)
    {
        foreach (var expected in literal)
        {
            if (Next() != expected) throw Unexpected($"in literal {literal} (expecting '{expected}')");
            _position++;
        }
    }

    private void SkipSpace()
    {
        while (_position < _json.Length && _json[_position] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') _position++;
    }

    private bool Take(byte expected)
    {
        if (_position >= _json.Length || _json[_position] != expected) return false;
        _position++;
        return true;
    }

    private readonly byte Next() =>
        _position < _json.Length ? _json[_position] : throw new FormatException("unexpected end of JSON input");

    private readonly FormatException Unexpected(string place)
    {
        var found = (char)Next() switch
        {
            '\'' => @"\'",
            '"' => "\"",
            var c => GoQuote.Quote(c.ToString())[1..^1],
        };
        return new FormatException($"invalid character '{found}' {place}");
    }
}
