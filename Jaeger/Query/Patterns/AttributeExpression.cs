using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Jaeger.GoFormats;

namespace Jaeger.Query.Patterns;

/// <summary>Makes the expressions a search may ask attributes for; each matches in time linear to the text.</summary>
internal static class AttributeExpression
{
    /// <summary>The most characters of an expression.</summary>
    public const int Longest = 1024;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    // What an expression with counted repetitions may grow to within; beyond it is refused, not built.
    private const int MostStates = 10_000;

    static AttributeExpression() => AppContext.SetData("REGEX_NONBACKTRACKING_MAX_AUTOMATA_SIZE", MostStates);

    /// <summary>Text in which <c>*</c> stands for any characters, <c>?</c> for one, <c>\</c> takes the next one as it is; the whole value has to match.</summary>
    /// <exception cref="FormatException">The text is too long or ends in a lone backslash.</exception>
    public static Regex Wildcard(string text)
    {
        CheckLength(text);
        var expression = new StringBuilder(@"\A");
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '*':
                    expression.Append(".*");
                    break;
                case '?':
                    expression.Append('.');
                    break;
                case '\\' when i == text.Length - 1:
                    throw new FormatException($"{GoQuote.Quote(text)} ends with an escape: write \\\\ for a backslash");
                case '\\':
                    expression.Append(Regex.Escape(text.Substring(++i, 1)));
                    break;
                default:
                    expression.Append(Regex.Escape(text.Substring(i, 1)));
                    break;
            }
        }

        return Build(expression.Append(@"\z").ToString(), Options | RegexOptions.Singleline, text);
    }

    /// <summary>A regular expression in .NET's syntax, without what needs backtracking; it may match any part of the value.</summary>
    /// <exception cref="FormatException">The text is too long, no expression, or needs backtracking.</exception>
    public static Regex RegularExpression(string text)
    {
        CheckLength(text);
        return Build(text, Options, text);
    }

    private static void CheckLength(string text)
    {
        if (text.Length == 0) throw new FormatException("an empty expression matches nothing in particular: leave it out");
        if (text.Length <= Longest) return;
        throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"an expression may have {Longest} characters, this one has {text.Length}"));
    }

    private static Regex Build(string expression, RegexOptions options, string text)
    {
        try
        {
            return new Regex(expression, options, Regex.InfiniteMatchTimeout);
        }
        catch (RegexParseException e)
        {
            throw new FormatException($"{GoQuote.Quote(text)} is no regular expression: {Reason(e)}", e);
        }
        catch (NotSupportedException e)
        {
            throw new FormatException(
                $"{GoQuote.Quote(text)} cannot be matched in linear time: it must not use look-arounds, backreferences, atomic groups or very large counts", e);
        }
    }

    private static string Reason(RegexParseException error) =>
        string.Create(CultureInfo.InvariantCulture, $"{error.Error} at position {error.Offset}");
}
