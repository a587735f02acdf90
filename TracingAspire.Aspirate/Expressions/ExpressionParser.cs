using System.Text;

namespace TracingAspire.Aspirate.Expressions;

/// <summary>
/// Splits a value of the manifest into text and placeholders. A placeholder is names joined by dots in braces; any
/// other brace is text. <c>{{</c> and <c>}}</c> stand for single braces, unless the value has a single brace that opens
/// no placeholder: Aspire escapes the braces of reference expressions, but writes plain strings (JSON, say) as they are,
/// and in those a double brace means itself.
/// </summary>
internal static class ExpressionParser
{
    /// <summary>A value of the manifest.</summary>
    public static IReadOnlyList<ExpressionPart> Parse(string text) =>
        text.AsSpan().ContainsAny('{', '}') ? Split(text, escaped: true) ?? Split(text, escaped: false)! : [new LiteralPart(text)];

    /// <summary>
    /// The content of a file: nothing is escaped there, and braces after <c>$</c> or in pairs belong to the file's own
    /// language.
    /// </summary>
    /// <param name="text">The content.</param>
    /// <param name="isReference">Says which of the placeholders are ours.</param>
    public static IReadOnlyList<ExpressionPart> ParseFile(string text, Func<ReferencePart, bool> isReference)
    {
        var parts = new List<ExpressionPart>();
        var literal = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            var foreign = index > 0 && text[index - 1] is '$' or '{';
            if (text[index] == '{' && !foreign && Placeholder(text, index) is { } end && !(end + 1 < text.Length && text[end + 1] == '}'))
            {
                var reference = new ReferencePart(text[(index + 1)..end]);
                if (isReference(reference))
                {
                    Flush(parts, literal);
                    parts.Add(reference);
                    index = end;
                    continue;
                }
            }

            literal.Append(text[index]);
        }

        Flush(parts, literal);
        return parts;
    }

    private static List<ExpressionPart>? Split(string text, bool escaped)
    {
        var parts = new List<ExpressionPart>();
        var literal = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            var current = text[index];
            if (escaped && current is '{' or '}' && index + 1 < text.Length && text[index + 1] == current)
            {
                literal.Append(current);
                index++;
            }
            else if (current == '{' && Placeholder(text, index) is { } end)
            {
                Flush(parts, literal);
                parts.Add(new ReferencePart(text[(index + 1)..end]));
                index = end;
            }
            else if (current == '{' && escaped)
            {
                return null;
            }
            else
            {
                literal.Append(current);
            }
        }

        Flush(parts, literal);
        return parts;
    }

    /// <summary>The index of the closing brace, where a placeholder opens at <paramref name="open"/>.</summary>
    private static int? Placeholder(string text, int open)
    {
        var dots = 0;
        var index = open + 1;
        for (; index < text.Length && text[index] != '}'; index++)
        {
            if (text[index] == '.')
            {
                if (text[index - 1] is '.' or '{')
                    return null;
                dots++;
            }
            else if (!char.IsAsciiLetterOrDigit(text[index]) && text[index] is not ('-' or '_'))
            {
                return null;
            }
        }

        return index < text.Length && dots > 0 && text[index - 1] != '.' ? index : null;
    }

    private static void Flush(List<ExpressionPart> parts, StringBuilder literal)
    {
        if (literal.Length == 0)
            return;
        parts.Add(new LiteralPart(literal.ToString()));
        literal.Clear();
    }
}
