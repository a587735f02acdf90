using Jaeger.BrowserTests.Pages;
using Jaeger.Tests.Golden;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;

namespace Jaeger.BrowserTests.Platform;

/// <summary>What axe finds on every page in both themes, wide and narrow: nothing.</summary>
public class AccessibilityTests(JaegerUi ui, BrowserFixture browser)
{
    private const string Violations = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(violation =>
          violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary}`))
        """;

    private static readonly Lazy<string> Axe =
        new(() => File.ReadAllText(Path.Combine(SharedReference.RepositoryRoot, "node_modules", "axe-core", "axe.min.js")));

    public static TheoryData<string> Pages => AllPages.Names;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InBothThemesWideAndNarrow_HasNoViolations(string name)
    {
        var page = await browser.OpenAsync(ui, await AllPages.PathAsync(ui, name, $"axe-{name}"));

        foreach (var width in (int[])[1280, 400])
        {
            await page.SetViewportSizeAsync(width, 800);
            foreach (var theme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
                await page.SettleAsync();

                // Evaluated by the debugger, which the page's policy does not concern.
                await page.EvaluateAsync(Axe.Value);
                (await page.EvaluateAsync<string[]>(Violations)).ShouldBeEmpty($"{name}, {width} pixels, {theme}");
                (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, $"{name}, {width} pixels");
            }
        }
    }
}
