namespace TracingAspire.Testing;

/// <summary>Texts in which <c>*</c> stands for any text.</summary>
internal static class Wildcard
{
    public static bool Matches(string pattern, string text)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1)
            return pattern == text;
        return text.Length >= parts[0].Length + parts[^1].Length
            && text.StartsWith(parts[0], StringComparison.Ordinal)
            && text.EndsWith(parts[^1], StringComparison.Ordinal)
            && HasInOrder(text[parts[0].Length..^parts[^1].Length], parts[1..^1]);
    }

    private static bool HasInOrder(string text, string[] parts)
    {
        var from = 0;
        foreach (var part in parts)
        {
            var at = text.IndexOf(part, from, StringComparison.Ordinal);
            if (at < 0)
                return false;
            from = at + part.Length;
        }

        return true;
    }
}
