using System.Text.RegularExpressions;
using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Documentation.Markdown;

/// <summary>A page of the documentation: its headings, fenced blocks and links, as GitHub shows them.</summary>
internal sealed partial class MarkdownDocument
{
    private FencedBlock? _open;

    private MarkdownDocument(string path, string text)
    {
        Path = path;
        Text = text;
        var prose = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            Read(line, prose);
        }

        Prose = string.Join('\n', prose);
    }

    /// <summary>README.md, docs/ and deploy/.</summary>
    public static IReadOnlyList<MarkdownDocument> All { get; } =
    [
        .. Repository.Files(Repository.Root, ".md")
            .Select(Repository.Relative)
            .Where(path => path == "README.md" || path.StartsWith("docs/", StringComparison.Ordinal) || path.StartsWith("deploy/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Open),
    ];

    /// <summary>The path from the root of the repository.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>What is outside fenced blocks.</summary>
    public string Prose { get; }

    public List<MarkdownHeading> Headings { get; } = [];

    public List<FencedBlock> Blocks { get; } = [];

    /// <summary>Targets of links and images, also of HTML's.</summary>
    public IEnumerable<string> Links => Link.Matches(InlineCode.Replace(Prose, "")).Select(match => match.Groups["target"].Value)
        .Concat(HtmlLink.Matches(Prose).Select(match => match.Groups["target"].Value));

    public static MarkdownDocument Open(string path) =>
        new(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n"));

    public override string ToString() => Path;

    private void Read(string line, List<string> prose)
    {
        if (_open is { } block)
        {
            if (line.Trim() == "```")
            {
                _open = null;
            }
            else
            {
                block.Lines.Add(line.StartsWith(block.Indent, StringComparison.Ordinal) ? line[block.Indent.Length..] : line);
            }
        }
        else if (Fence.Match(line) is { Success: true } fence)
        {
            _open = new(fence.Groups["indent"].Value, fence.Groups["language"].Value, Headings.LastOrDefault()?.Text ?? "");
            Blocks.Add(_open);
        }
        else
        {
            if (Heading.Match(line) is { Success: true } heading)
            {
                Headings.Add(new(heading.Groups["marks"].Length, heading.Groups["text"].Value.Trim()));
            }

            prose.Add(line);
        }
    }

    [GeneratedRegex("^(?<indent> *)```(?<language>[a-z]*)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence { get; }

    [GeneratedRegex("^(?<marks>#{1,6}) (?<text>.*)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)(?:\s[^)]*)?\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link { get; }

    [GeneratedRegex("(?:href|src)=\"(?<target>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HtmlLink { get; }

    [GeneratedRegex("`[^`\n]*`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineCode { get; }
}
