using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Connector.Routing;

/// <summary>
/// A comparison with the request's metadata: <c>request["name"] == "value"</c> or <c>!=</c>. It holds where one of the
/// name's values satisfies it, and never where the request does not have the name.
/// </summary>
internal sealed partial class RequestCondition
{
    private readonly string _name;
    private readonly string _value;
    private readonly bool _isEqual;

    private RequestCondition(string name, string value, bool isEqual) => (_name, _value, _isEqual) = (name, value, isEqual);

    /// <summary>Reads a comparison; where it is none, says so in the original's wording.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out RequestCondition? condition, [NotNullWhen(false)] out string? error)
    {
        condition = null;
        var comparators = Comparator().Matches(text);
        error = comparators.Count switch
        {
            0 => "condition does not contain a valid comparator",
            1 => null,
            _ => "condition contains multiple comparators",
        };
        if (error is not null)
            return false;
        var left = text[..comparators[0].Index].Trim();
        var right = text[(comparators[0].Index + comparators[0].Length)..].Trim();
        if (!Field().IsMatch(left))
            error = "condition must have format 'request[\"<name>\"] <comparator> <value>'";
        else if (!Value().IsMatch(right))
            error = "condition must have format 'request[\"<name>\"] <comparator> \"<value>\"'";
        else
            condition = new(Unwrap(left, "request[\"", "\"]"), Unwrap(right, "\"", "\""), comparators[0].Value == "==");
        return error is null;
    }

    /// <summary>Whether the sender's metadata satisfies it.</summary>
    public bool Matches(ClientInfo? client)
    {
        if (client is null || !client.Metadata.TryGetValue(_name, out var values))
            return false;
        foreach (var value in values)
        {
            if (value == _value == _isEqual)
                return true;
        }

        return false;
    }

    private static string Unwrap(string text, string prefix, string suffix)
    {
        var inner = text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text;
        return inner.EndsWith(suffix, StringComparison.Ordinal) ? inner[..^suffix.Length] : inner;
    }

    [GeneratedRegex("==|!=", RegexOptions.None, 1000)]
    private static partial Regex Comparator();

    [GeneratedRegex(@"request\["".*""\]", RegexOptions.None, 1000)]
    private static partial Regex Field();

    [GeneratedRegex("\".*\"", RegexOptions.None, 1000)]
    private static partial Regex Value();
}
