using System.Buffers;

namespace OtelCollector.Core.Ottl.Syntax;

/// <summary>Cuts a text into tokens; at each place the first kind that matches wins, in the order of <see cref="TokenKind"/>.</summary>
internal static class OttlLexer
{
    // In the original's texts an unreadable input is shown up to this length.
    private const int ShownInput = 16;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> UpperName = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
    private static readonly SearchValues<char> LowerName = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");
    private static readonly SearchValues<char> Space = SearchValues.Create(" \t\n\f\r");

    private static readonly (string Word, TokenKind Kind)[] Words =
    [
        ("nil", TokenKind.Nil), ("not", TokenKind.OpNot), ("or", TokenKind.OpOr), ("and", TokenKind.OpAnd),
        ("true", TokenKind.Boolean), ("false", TokenKind.Boolean),
    ];

    /// <summary>The tokens without white space, ending with <see cref="TokenKind.End"/>.</summary>
    /// <exception cref="OttlException">Some character begins no token, or a string is no valid literal.</exception>
    public static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        var position = new TextPosition(1, 1);
        var offset = 0;
        while (offset < text.Length)
        {
            var (kind, length) = Next(text.AsSpan(offset));
            if (length == 0)
                throw new OttlException($"{position}: lexer: invalid input text {GoQuote.Quote(Shown(text[offset..]))}");
            var raw = text.Substring(offset, length);
            if (kind == TokenKind.String)
            {
                if (!GoQuote.TryUnquote(raw, out var value))
                    throw new OttlException($"{position}: invalid quoted string {GoQuote.Quote(raw)}: invalid syntax");
                tokens.Add(new Token(kind, value, position));
            }
            else if (kind != TokenKind.Whitespace)
            {
                Check(kind, raw, position);
                tokens.Add(new Token(kind, raw, position));
            }

            position = Advance(position, raw);
            offset += length;
        }

        tokens.Add(new Token(TokenKind.End, string.Empty, position));
        return tokens;
    }

    // The original finds these when it takes the token over.
    private static void Check(TokenKind kind, string raw, TextPosition position)
    {
        if (kind == TokenKind.Bytes && raw.Length % 2 != 0)
            throw new OttlException($"{position}: failed to capture: encoding/hex: odd length hex string");
        if (kind == TokenKind.Int && !long.TryParse(raw, out _))
            throw new OttlException($"{position}: failed to conform: strconv.ParseInt: parsing {GoQuote.Quote(raw)}: value out of range");
    }

    private static (TokenKind Kind, int Length) Next(ReadOnlySpan<char> rest)
    {
        switch (rest[0])
        {
            case '"':
                return (TokenKind.String, StringLength(rest));
            case '=' or '!' or '<' or '>':
                return Operator(rest);
            case '+' or '-':
                return (TokenKind.OpAddSub, 1);
            case '*' or '/':
                return (TokenKind.OpMultDiv, 1);
            case '(':
                return (TokenKind.LParen, 1);
            case ')':
                return (TokenKind.RParen, 1);
            case '{':
                return (TokenKind.LBrace, 1);
            case '}':
                return (TokenKind.RBrace, 1);
            case ':':
                return (TokenKind.Colon, 1);
            case ',' or '[' or ']':
                return (TokenKind.Punct, 1);
            case '.' or (>= '0' and <= '9'):
                return Number(rest);
            case >= 'A' and <= 'Z':
                return (TokenKind.Uppercase, Run(rest, UpperName));
            case >= 'a' and <= 'z':
                return Word(rest);
            default:
                return (TokenKind.Whitespace, Run(rest, Space));
        }
    }

    private static (TokenKind Kind, int Length) Operator(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 1 && rest[1] == '=')
            return (TokenKind.OpComparison, 2);
        return rest[0] switch
        {
            '=' => (TokenKind.Equal, 1),
            '!' => (TokenKind.End, 0),
            _ => (TokenKind.OpComparison, 1),
        };
    }

    private static (TokenKind Kind, int Length) Number(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("0x") && Run(rest[2..], HexDigits) is > 0 and var hex)
            return (TokenKind.Bytes, 2 + hex);
        var whole = Run(rest, Digits);
        if (whole == rest.Length || rest[whole] != '.')
            return (TokenKind.Int, whole);
        var decimals = Run(rest[(whole + 1)..], Digits);
        if (whole + decimals == 0)
            return (TokenKind.Punct, 1);
        var length = whole + 1 + decimals;
        var exponent = rest[length..];
        if (exponent is ['e' or 'E', ..])
        {
            var sign = exponent.Length > 1 && exponent[1] is '+' or '-' ? 2 : 1;
            if (Run(exponent[sign..], Digits) is > 0 and var digits)
                length += sign + digits;
        }

        return (TokenKind.Float, length);
    }

    private static (TokenKind Kind, int Length) Word(ReadOnlySpan<char> rest)
    {
        foreach (var (word, kind) in Words)
        {
            if (rest.StartsWith(word) && (rest.Length == word.Length || !(char.IsAsciiLetterOrDigit(rest[word.Length]) || rest[word.Length] == '_')))
                return (kind, word.Length);
        }

        return (TokenKind.Lowercase, Run(rest, LowerName));
    }

    // Up to the next quote that no backslash precedes; zero where there is none.
    private static int StringLength(ReadOnlySpan<char> rest)
    {
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '"')
                return i + 1;
            if (rest[i] == '\\' && (++i == rest.Length || rest[i] == '\n'))
                return 0;
        }

        return 0;
    }

    private static int Run(ReadOnlySpan<char> rest, SearchValues<char> characters)
    {
        var end = rest.IndexOfAnyExcept(characters);
        return end < 0 ? rest.Length : end;
    }

    private static TextPosition Advance(TextPosition position, string text)
    {
        foreach (var rune in text.EnumerateRunes())
            position = rune.Value == '\n' ? new(position.Line + 1, 1) : position with { Column = position.Column + 1 };
        return position;
    }

    private static string Shown(string rest) => rest.Length > ShownInput ? string.Concat(rest.AsSpan(0, ShownInput), "...") : rest;
}
