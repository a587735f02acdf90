namespace TracingAspire.Aspirate.Problems;

/// <summary>Lists what exists, for messages about what does not.</summary>
internal static class Listing
{
    private const int Shown = 12;

    /// <summary><c>there is: a, b, c</c>; a long list ends in an ellipsis.</summary>
    public static string Of(string verb, IEnumerable<string> names)
    {
        var sorted = names.Order(StringComparer.Ordinal).Take(Shown + 1).ToList();
        return sorted switch
        {
            [] => $"{verb} none",
            { Count: > Shown } => $"{verb}: {string.Join(", ", sorted.Take(Shown))}, …",
            _ => $"{verb}: {string.Join(", ", sorted)}",
        };
    }
}
