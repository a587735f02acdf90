using System.Globalization;
using Jaeger.Storage;

namespace Jaeger.Query.Patterns;

/// <summary>The expressions of one search.</summary>
internal static class AttributePatterns
{
    /// <summary>The most expressions of a search.</summary>
    public const int Most = 16;

    /// <summary>The patterns of both kinds.</summary>
    /// <param name="wildcards">Keys and texts with wildcards.</param>
    /// <param name="expressions">Keys and regular expressions.</param>
    /// <exception cref="FormatException">One of them is not to be had, or they are too many.</exception>
    public static IReadOnlyList<AttributePattern> Of(
        IReadOnlyCollection<KeyValuePair<string, string>> wildcards, IReadOnlyCollection<KeyValuePair<string, string>> expressions)
    {
        var count = wildcards.Count + expressions.Count;
        if (count > Most)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"a search may have {Most} expressions, this one has {count}"));
        return
        [
            .. wildcards.Select(p => new AttributePattern(p.Key, AttributeExpression.Wildcard(p.Value))),
            .. expressions.Select(p => new AttributePattern(p.Key, AttributeExpression.RegularExpression(p.Value))),
        ];
    }
}
