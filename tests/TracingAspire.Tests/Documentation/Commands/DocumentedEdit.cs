using TracingAspire.Tests.Documentation.Markdown;

namespace TracingAspire.Tests.Documentation.Commands;

/// <summary>A <c>diff</c> block tells the reader to change the file that its heading's last <c>cp</c> made.</summary>
internal static class DocumentedEdit
{
    /// <summary>Makes the change that follows <paramref name="command"/>, if one does.</summary>
    public static void ApplyAfter(MarkdownDocument page, ShellCommand command, string root)
    {
        if (!command.Text.StartsWith("cp ", StringComparison.Ordinal))
        {
            return;
        }

        var file = Path.Combine(root, command.Text.Split(' ')[^1]);
        foreach (var block in page.Blocks.Where(block => block.Language == "diff" && block.Under == command.Under))
        {
            File.WriteAllText(file, Apply(block, File.ReadAllText(file)));
        }
    }

    /// <summary>The text with the lines marked <c>-</c> replaced by those marked <c>+</c>.</summary>
    public static string Apply(FencedBlock block, string text)
    {
        var before = Side(block, '-');
        text.Split(before).Length.ShouldBe(2, $"'{block.Under}': these lines are not there exactly once:\n{before}");
        return text.Replace(before, Side(block, '+'), StringComparison.Ordinal);
    }

    private static string Side(FencedBlock block, char mark) =>
        string.Concat(block.Lines.Where(line => line.Length == 0 || line[0] == ' ' || line[0] == mark).Select(line => (line.Length == 0 ? "" : line[1..]) + "\n"));
}
