using System.Text.RegularExpressions;

namespace TracingAspire.Tests.Documentation.Markdown;

/// <summary>A heading and the anchor GitHub gives it.</summary>
internal sealed partial record MarkdownHeading(int Level, string Text)
{
    /// <summary>Lower case, without punctuation, hyphens for spaces.</summary>
    public string Anchor => Punctuation.Replace(LinkTarget.Replace(Text, "${text}").ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M} _-]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Punctuation { get; }

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkTarget { get; }
}
