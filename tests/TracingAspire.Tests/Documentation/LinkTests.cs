using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Documentation.Markdown;

namespace TracingAspire.Tests.Documentation;

/// <summary>Whatever a page points to within the repository is there.</summary>
public class LinkTests
{
    public static TheoryData<string> Pages => [.. MarkdownDocument.All.Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_OfEveryPage_LeadSomewhere(string path)
    {
        var page = MarkdownDocument.Open(path);
        page.Links.Where(link => !IsElsewhere(link) && Missing(page, link)).ShouldBeEmpty();
    }

    [Fact]
    public void Links_OfAllPages_AreFound() => MarkdownDocument.All.SelectMany(page => page.Links).Count(link => !IsElsewhere(link)).ShouldBeGreaterThan(50);

    [Fact]
    public void Images_InDocs_AreShownOrTold()
    {
        // The pictures of Jaeger's pages are a gallery of their own, named as a folder.
        var shown = MarkdownDocument.All.SelectMany(page => page.Links.Where(link => !IsElsewhere(link)).Select(link => Target(page, link))).ToHashSet(StringComparer.Ordinal);
        Repository.Files(Path.Combine(Repository.Root, "docs", "images"), ".png", ".webp")
            .Where(image => !shown.Contains(image) && !shown.Contains(Path.GetDirectoryName(image)!))
            .Select(Repository.Relative)
            .ShouldBeEmpty("nobody sees these pictures: show them or delete them");
    }

    private static bool IsElsewhere(string link) =>
        link.StartsWith("http://", StringComparison.Ordinal) || link.StartsWith("https://", StringComparison.Ordinal);

    private static string Target(MarkdownDocument page, string link)
    {
        var file = link.Split('#')[0];
        return file.Length == 0
            ? Path.Combine(Repository.Root, page.Path)
            : Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page.Path)!, Uri.UnescapeDataString(file))).TrimEnd('/');
    }

    private static bool Missing(MarkdownDocument page, string link)
    {
        var target = Target(page, link);
        if (!File.Exists(target) && !Directory.Exists(target))
        {
            return true;
        }

        return link.Split('#') is [_, { Length: > 0 } anchor]
            && target.EndsWith(".md", StringComparison.Ordinal)
            && !MarkdownDocument.Open(Repository.Relative(target)).Headings.Select(heading => heading.Anchor).Contains(Uri.UnescapeDataString(anchor), StringComparer.Ordinal);
    }
}
