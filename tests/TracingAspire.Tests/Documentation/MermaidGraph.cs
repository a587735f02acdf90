using System.Text.RegularExpressions;
using TracingAspire.Tests.Documentation.Markdown;

namespace TracingAspire.Tests.Documentation;

/// <summary>A flowchart of a page, as its nodes and arrows.</summary>
internal sealed partial record MermaidGraph(IReadOnlySet<string> Nodes, IReadOnlySet<(string From, string To)> Arrows)
{
    /// <summary>The flowchart under a heading.</summary>
    public static MermaidGraph Of(string page, string heading)
    {
        var block = MarkdownDocument.Open(page).Blocks.Single(block => block.Language == "mermaid" && block.Under == heading);
        var arrows = block.Lines.Select(line => Arrow.Match(line)).Where(match => match.Success)
            .Select(match => (From: match.Groups["from"].Value, To: match.Groups["to"].Value))
            .ToHashSet();
        arrows.Count.ShouldBe(block.Lines.Count(line => line.Contains("-->", StringComparison.Ordinal)), $"{page}, '{heading}': one arrow a line, each once");
        return new(arrows.SelectMany(arrow => new[] { arrow.From, arrow.To }).ToHashSet(StringComparer.Ordinal), arrows);
    }

    [GeneratedRegex(@"^\s*(?<from>[A-Za-z.-]+)(\(.*?\)|\[.*?\])? -->(\|[^|]*\|)? (?<to>[A-Za-z.-]+)(\(.*\)|\[.*\])?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arrow { get; }
}
