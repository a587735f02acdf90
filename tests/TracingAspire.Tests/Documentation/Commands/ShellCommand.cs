using System.Text;
using System.Text.RegularExpressions;
using TracingAspire.Tests.Documentation.Markdown;

namespace TracingAspire.Tests.Documentation.Commands;

/// <summary>A command a page tells its reader to type, with the comments beside it and above it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Text">The command on one line, without comment.</param>
/// <param name="Under">The heading it stands under.</param>
/// <param name="Output">What the page says it prints: the block <c>console</c> after it.</param>
/// <param name="Mark">What the reader is told it needs, such as "needs a cluster"; empty where it needs nothing.</param>
internal sealed partial record ShellCommand(string Page, string Text, string Under, IReadOnlyList<string> Output, string Mark)
{
    /// <summary>What a machine with the prerequisites of README.md may lack.</summary>
    private const string Needs = "needs (a cluster|an AWS account|Docker|a registry|the network|Helm)";

    /// <summary>All commands of a page.</summary>
    public static IEnumerable<ShellCommand> Of(MarkdownDocument page)
    {
        var ofPage = PageMark.Match(page.Prose) is { Success: true } mark ? mark.Groups["needs"].Value : "";
        return page.Blocks.Where(block => block.Language == "sh").SelectMany(block => Of(page.Path, block, OutputAfter(page, block), ofPage));
    }

    private static List<string> OutputAfter(MarkdownDocument page, FencedBlock block) =>
        page.Blocks.SkipWhile(other => other != block).Skip(1).FirstOrDefault() is { Language: "console" } output && output.Under == block.Under ? output.Lines : [];

    private static IEnumerable<ShellCommand> Of(string page, FencedBlock block, List<string> output, string ofPage)
    {
        var mark = ofPage;
        var command = new StringBuilder();
        var end = "";
        var beside = "";
        foreach (var line in block.Lines)
        {
            if (command.Length == 0 && line.TrimStart().StartsWith('#'))
            {
                mark = MarkOf(line) is { Length: > 0 } found ? found : mark;
                continue;
            }

            var comment = end.Length == 0 ? Comment.Match(line) : Match.Empty;
            beside = comment.Success ? MarkOf(comment.Value) : "";
            var text = comment.Success ? line[..comment.Index] : line;
            command.Append(end.Length > 0 ? "\n" : "").Append(end.Length > 0 ? text : text.Trim());
            if (HereDocument.Match(text) is { Success: true } here)
            {
                end = here.Groups["end"].Value;
            }
            else if (text.EndsWith('\\'))
            {
                command.Length--;
                continue;
            }

            if (command.Length > 0 && (end.Length == 0 || text == end))
            {
                yield return new(page, Spaces.Replace(command.ToString(), " "), block.Under, output, beside.Length > 0 ? beside : mark);
                command.Clear();
                end = "";
            }
        }

        command.ToString().ShouldBeEmpty($"{page}: this command has no end");
    }

    private static string MarkOf(string comment) => MarkText.Match(comment).Value;

    [GeneratedRegex(@"[Ee]very command on this page (?<needs>" + Needs + ")", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageMark { get; }

    [GeneratedRegex(Needs, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MarkText { get; }

    [GeneratedRegex(@"\s+#\s.*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"<<'?(?<end>[A-Z]+)'?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HereDocument { get; }

    [GeneratedRegex(" {2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces { get; }
}
