using System.Text.RegularExpressions;
using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Documentation.Markdown;

namespace TracingAspire.Tests.Documentation;

/// <summary>docs/troubleshooting.md quotes what the product says, in its words.</summary>
public partial class TroubleshootingTests
{
    private const string Page = "docs/troubleshooting.md";

    private static readonly string[] Sources = [".cs", ".sh", ".ts", ".vue", ".proj", ".targets"];

    [Fact]
    public void Messages_OnThePage_AreInTheCode()
    {
        var quotes = MarkdownDocument.Open(Page).Prose.Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..].Trim()).ToList();
        quotes.Count.ShouldBeGreaterThan(12);
        var files = Repository.Files(Repository.Root, Sources)
            .Where(file => !Repository.Relative(file).StartsWith("tests/", StringComparison.Ordinal))
            .Select(file => Join.Replace(File.ReadAllText(file), "").Replace("\\\"", "\"", StringComparison.Ordinal))
            .ToList();

        // What differs from one time to the next is … on the page.
        quotes.Where(quote => !files.Exists(file => quote.Split('…', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(part => file.Contains(part, StringComparison.Ordinal))))
            .ShouldBeEmpty($"{Page} quotes these, and nothing says them");
    }

    /// <summary>Where a text goes on in the next line of the source.</summary>
    [GeneratedRegex(@"""\s*\+\s*\$?""", RegexOptions.None, matchTimeoutMilliseconds: 10000)]
    private static partial Regex Join { get; }
}
