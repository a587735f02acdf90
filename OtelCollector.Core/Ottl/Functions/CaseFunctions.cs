using System.Text;
using OtelCollector.Core.Ottl.Values;
using static OtelCollector.Core.Ottl.Functions.ParameterKind;

namespace OtelCollector.Core.Ottl.Functions;

/// <summary>Converters between upper and lower case and the styles of names.</summary>
internal static class CaseFunctions
{
    public static IEnumerable<OttlFunction> All { get; } =
    [
        new("ConvertCase", [new("target", Text), new("to_case", TextLiteral)], ConvertCase),
        Of("ToLowerCase", Lower),
        Of("ToUpperCase", Upper),
        Of("ToSnakeCase", Snake),
        Of("ToCamelCase", Camel),
    ];

    private static OttlFunction Of(string name, Func<string, string> convert) =>
        OttlFunction.Of(name, (c, a) => a.Text(c, 0) is { } text ? OttlValue.From(convert(text)) : c.Failure, new OttlParameter("target", Text));

    private static OttlFunction.CallExpression ConvertCase(OttlArguments arguments)
    {
        var name = arguments.TextLiteral(1);
        Func<string, string> convert = name switch
        {
            "lower" => Lower,
            "upper" => Upper,
            "snake" => Snake,
            "camel" => Camel,
            _ => throw new OttlException($"invalid case: {name}, allowed cases are: lower, upper, snake, camel"),
        };
        return new(arguments, (c, a) => a.Text(c, 0) is { } text ? OttlValue.From(convert(text)) : c.Failure);
    }

    private static string Lower(string text) => text.ToLowerInvariant();

    private static string Upper(string text) => text.ToUpperInvariant();

    private static string Snake(string text)
    {
        var name = text.Trim();
        var snake = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c is ' ' or '_' or '-' or '.')
            {
                snake.Append('_');
                continue;
            }

            // A word begins at a capital behind a small letter, and at the last capital of a run before small letters.
            var beginsWord = i > 0 && char.IsAsciiLetterUpper(c)
                && (char.IsAsciiLetterLower(name[i - 1]) || char.IsAsciiDigit(name[i - 1])
                    || (char.IsAsciiLetterUpper(name[i - 1]) && i + 1 < name.Length && char.IsAsciiLetterLower(name[i + 1])));
            var isDigitBorder = i > 0 && (char.IsAsciiDigit(c) && char.IsAsciiLetter(name[i - 1])
                || char.IsAsciiLetterLower(c) && char.IsAsciiDigit(name[i - 1]));
            if (beginsWord || isDigitBorder)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }

    private static string Camel(string text)
    {
        var camel = new StringBuilder(text.Length);
        var beginsWord = true;
        foreach (var c in text.Trim())
        {
            if (c is ' ' or '_' or '-' or '.')
            {
                beginsWord = true;
                continue;
            }

            camel.Append(beginsWord ? char.ToUpperInvariant(c) : c);
            beginsWord = char.IsAsciiDigit(c);
        }

        return camel.ToString();
    }
}
