namespace TracingAspire.Aspirate.Yaml;

/// <summary>
/// What kustomize fails over, however it is escaped: characters no YAML document may hold as they are, the next-line
/// character, which readers of YAML 1.1 take for a line break, and several lines of which the first starts with a tab.
/// </summary>
internal static class UnwritableText
{
    /// <summary>What of it a text holds, in words.</summary>
    public static string? Find(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is (< 0x20 and not ('\t' or '\n' or '\r')) or (>= 0x7F and <= 0x9F) or 0xFEFF or 0xFFFE or 0xFFFF)
                return $"the character U+{rune.Value:X4}";
        }

        return text.StartsWith('\t') && text.Contains('\n') ? "several lines of which the first starts with a tab" : null;
    }
}
