using System.Text;
using System.Text.RegularExpressions;

namespace OtelCollector.Core.Ottl.Values;

/// <summary>
/// Regular expressions in the syntax of the original (RE2), on an engine whose time is linear in its input. What that
/// syntax does not have is refused as the original refuses it.
/// </summary>
internal static class GoRegex
{
    private static readonly Dictionary<string, string> Posix = new(StringComparer.Ordinal)
    {
        ["alnum"] = "0-9A-Za-z",
        ["alpha"] = "A-Za-z",
        ["ascii"] = @"\x00-\x7F",
        ["blank"] = @"\t ",
        ["cntrl"] = @"\x00-\x1F\x7F",
        ["digit"] = "0-9",
        ["graph"] = "!-~",
        ["lower"] = "a-z",
        ["print"] = " -~",
        ["punct"] = @"!-/:-@\[-`{-~",
        ["space"] = @"\t\n\v\f\r ",
        ["upper"] = "A-Z",
        ["word"] = "0-9A-Za-z_",
        ["xdigit"] = "0-9A-Fa-f",
    };

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="FormatException">It is none; the message begins with <c>error parsing regexp:</c>.</exception>
    public static Regex Compile(string pattern)
    {
        var translated = new Translation(pattern).Run();
        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (RegexParseException e)
        {
            throw new FormatException(Describe(e, pattern), e);
        }
        catch (NotSupportedException e)
        {
            throw Error($"expression too large: `{pattern}`", e);
        }
    }

    private static string Describe(RegexParseException e, string pattern) => "error parsing regexp: " + e.Error switch
    {
        RegexParseError.UnterminatedBracket => $"missing closing ]: `{pattern[Math.Max(0, pattern.LastIndexOf('['))..]}`",
        RegexParseError.InsufficientClosingParentheses => $"missing closing ): `{pattern}`",
        RegexParseError.InsufficientOpeningParentheses => $"unexpected ): `{pattern}`",
        RegexParseError.QuantifierAfterNothing => $"missing argument to repetition operator: `{Quantifier(pattern, e.Offset)}`",
        RegexParseError.NestedQuantifiersNotParenthesized => $"invalid nested repetition operator: `{Quantifier(pattern, e.Offset)}`",
        RegexParseError.ReversedCharacterRange => $"invalid character class range: `{pattern}`",
        RegexParseError.ReversedQuantifierRange => $"invalid repeat count: `{pattern}`",
        RegexParseError.UnescapedEndingBackslash => "trailing backslash at end of expression: ``",
        RegexParseError.UnrecognizedEscape => $"invalid escape sequence: `{pattern}`",
        RegexParseError.InvalidUnicodePropertyEscape or RegexParseError.MalformedUnicodePropertyEscape =>
            $"invalid character class range: `{pattern}`",
        _ => $"invalid pattern: `{pattern}`",
    };

    // The parser stands behind the operator it stumbled over.
    private static char Quantifier(string pattern, int offset) => pattern[Math.Clamp(offset - 1, 0, pattern.Length - 1)];

    private static FormatException Error(string message, Exception? inner = null) => new("error parsing regexp: " + message, inner);

    /// <summary>One pass over a pattern that rewrites what the two dialects write differently.</summary>
    private sealed class Translation(string pattern)
    {
        private readonly StringBuilder _output = new(pattern.Length + 16);
        private readonly bool _isMultiline = pattern.Contains("(?m", StringComparison.Ordinal)
            || pattern.Contains("(?im", StringComparison.Ordinal) || pattern.Contains("(?sm", StringComparison.Ordinal);

        private int _at;

        public string Run()
        {
            while (_at < pattern.Length)
            {
                var c = pattern[_at];
                switch (c)
                {
                    case '\\':
                        Escape(isInClass: false);
                        break;
                    case '[':
                        Class();
                        break;
                    case '(' when Starts("(?"):
                        Group();
                        break;
                    case '$':
                        // Without (?m) only the very end counts, not the place before a last line break.
                        _output.Append(_isMultiline ? "$" : @"\z");
                        _at++;
                        break;
                    default:
                        _output.Append(c);
                        _at++;
                        break;
                }
            }

            return _output.ToString();
        }

        private bool Starts(string text) => string.CompareOrdinal(pattern, _at, text, 0, text.Length) == 0;

        private void Group()
        {
            if (Starts("(?P<") || Starts("(?<"))
            {
                var start = _at + (pattern[_at + 2] == 'P' ? 4 : 3);
                var end = pattern.IndexOf('>', start);
                var name = end < 0 ? string.Empty : pattern[start..end];
                if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-'))
                    throw Error($"invalid named capture: `{pattern[_at..(end < 0 ? pattern.Length : end + 1)]}`");
                _output.Append("(?<").Append(GroupName(name)).Append('>');
                _at = end + 1;
                return;
            }

            var flags = _at + 2;
            while (flags < pattern.Length && pattern[flags] is 'i' or 'm' or 's' or 'U' or '-')
                flags++;
            if (flags >= pattern.Length)
                throw Error($"missing argument to repetition operator: `?`");
            if (pattern[flags] is not (':' or ')'))
                throw Error($"invalid or unsupported Perl syntax: `{pattern[_at..(flags + 1)]}`");
            if (pattern.IndexOf('U', _at, flags - _at) >= 0)
                throw Error($"invalid or unsupported Perl syntax: `{pattern[_at..flags]}`");
            _output.Append(pattern, _at, flags - _at);
            _at = flags;
        }

        private void Escape(bool isInClass)
        {
            if (_at + 1 >= pattern.Length)
                throw Error("trailing backslash at end of expression: ``");
            var c = pattern[_at + 1];
            switch (c)
            {
                case 'Q':
                    var end = pattern.IndexOf(@"\E", _at + 2, StringComparison.Ordinal);
                    var stop = end < 0 ? pattern.Length : end;
                    _output.Append(Regex.Escape(pattern[(_at + 2)..stop]).Replace("]", @"\]", StringComparison.Ordinal));
                    _at = end < 0 ? pattern.Length : end + 2;
                    return;
                case 'x' when _at + 2 < pattern.Length && pattern[_at + 2] == '{':
                    CodePoint();
                    return;
                case 'p' or 'P' when _at + 2 < pattern.Length && pattern[_at + 2] != '{':
                    _output.Append('\\').Append(c).Append('{').Append(pattern[_at + 2]).Append('}');
                    _at += 3;
                    return;
                case >= '1' and <= '9' or 'Z' or 'G' or 'k' or 'K' or 'c' or 'u' or 'h' or 'R' or 'X' or 'N' or 'C':
                    throw Error($"invalid escape sequence: `\\{c}`");
            }

            // The classes are ASCII there, and all of Unicode here.
            _output.Append((c, isInClass) switch
            {
                ('d', true) => "0-9",
                ('w', true) => "0-9A-Za-z_",
                ('s', true) => @"\t\n\f\r ",
                ('d', false) => "[0-9]",
                ('w', false) => "[0-9A-Za-z_]",
                ('s', false) => @"[\t\n\f\r ]",
                ('D', false) => "[^0-9]",
                ('W', false) => "[^0-9A-Za-z_]",
                ('S', false) => @"[^\t\n\f\r ]",
                _ => $"\\{c}",
            });
            _at += 2;
        }

        private void CodePoint()
        {
            var close = pattern.IndexOf('}', _at);
            if (close < 0 || !int.TryParse(pattern.AsSpan(_at + 3, close - _at - 3), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value)
                || !Rune.IsValid(value))
            {
                throw Error($"invalid escape sequence: `{pattern[_at..]}`");
            }

            foreach (var unit in new Rune(value).ToString())
                _output.Append($"\\u{(int)unit:X4}");
            _at = close + 1;
        }

        private void Class()
        {
            var start = _at;
            _output.Append('[');
            _at++;
            if (_at < pattern.Length && pattern[_at] == '^')
            {
                _output.Append('^');
                _at++;
            }

            var isFirst = true;
            while (_at < pattern.Length && (pattern[_at] != ']' || isFirst))
            {
                isFirst = false;
                if (Starts("[:"))
                    PosixClass();
                else if (pattern[_at] == '\\')
                    Escape(isInClass: true);
                else
                    Literal();
            }

            if (_at >= pattern.Length)
                throw Error($"missing closing ]: `{pattern[start..]}`");
            _output.Append(']');
            _at++;
        }

        private void Literal()
        {
            // A bracket inside a class is itself there; here it would begin a subtraction.
            if (pattern[_at] is '[' or ']')
                _output.Append('\\');
            _output.Append(pattern[_at++]);
        }

        private void PosixClass()
        {
            var end = pattern.IndexOf(":]", _at + 2, StringComparison.Ordinal);
            if (end < 0)
            {
                Literal();
                return;
            }

            var name = pattern[(_at + 2)..end];
            if (!Posix.TryGetValue(name, out var set))
                throw Error($"invalid character class range: `{pattern[_at..(end + 2)]}`");
            _output.Append(set);
            _at = end + 2;
        }
    }

    /// <summary>Names of groups may hold points and hyphens there; here those are written out.</summary>
    public static string GroupName(string name) =>
        name.Replace(".", "__dot__", StringComparison.Ordinal).Replace("-", "__hyphen__", StringComparison.Ordinal);

    /// <summary>The name of a group as its pattern writes it.</summary>
    public static string OriginalName(string name) =>
        name.Replace("__dot__", ".", StringComparison.Ordinal).Replace("__hyphen__", "-", StringComparison.Ordinal);
}
