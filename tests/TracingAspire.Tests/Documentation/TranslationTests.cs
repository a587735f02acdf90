using TracingAspire.Tests.Documentation.Markdown;
using TracingAspire.Tests.Documentation.Walkthrough;

namespace TracingAspire.Tests.Documentation;

/// <summary>The Japanese walkthrough goes the same way as the English one.</summary>
public class TranslationTests
{
    private static readonly MarkdownDocument English = MarkdownDocument.Open(WalkthroughPage.English);
    private static readonly MarkdownDocument Japanese = MarkdownDocument.Open(WalkthroughPage.Japanese);

    [Fact]
    public void Blocks_OfTheTranslation_AreThoseOfTheOriginal()
    {
        English.Blocks.Count.ShouldBeGreaterThan(20);
        Japanese.Blocks.Select(block => (block.Language, block.Text)).ShouldBe(English.Blocks.Select(block => (block.Language, block.Text)));
    }

    [Fact]
    public void Headings_OfTheTranslation_AreAsManyAndAsDeep() =>
        Japanese.Headings.Select(heading => (heading.Level, Number(heading))).ShouldBe(English.Headings.Select(heading => (heading.Level, Number(heading))));

    [Fact]
    public void Pictures_OfTheTranslation_AreThoseOfTheOriginal()
    {
        Pictures(English).ShouldNotBeEmpty();
        Pictures(Japanese).ShouldBe(Pictures(English));
    }

    [Fact]
    public void Rows_OfTheTranslation_AreAsMany() => Rows(Japanese).ShouldBe(Rows(English));

    private static string Number(MarkdownHeading heading) => char.IsAsciiDigit(heading.Text[0]) ? heading.Text.Split('.')[0] : "";

    private static IEnumerable<string> Pictures(MarkdownDocument page) => page.Links.Where(link => link.StartsWith("images/", StringComparison.Ordinal));

    private static int Rows(MarkdownDocument page) => page.Prose.Split('\n').Count(line => line.StartsWith('|'));
}
