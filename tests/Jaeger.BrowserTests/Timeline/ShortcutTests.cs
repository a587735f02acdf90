using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Timeline;

/// <summary>The keys of Jaeger's trace page, and our own.</summary>
public class ShortcutTests(JaegerUi ui, BrowserFixture browser)
{
    [Theory]
    [InlineData("ArrowUp", 5)]
    [InlineData("+", 5)]
    [InlineData("Shift+ArrowUp", 20)]
    public async Task Key_ZoomIn_NarrowsTheRange(string key, int start)
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("zoom-in"));

        await page.Keyboard.PressAsync(key);

        await Expect(page.RangeStart()).ToHaveAttributeAsync("aria-valuenow", $"{start}");
        await Expect(page.RangeEnd()).ToHaveAttributeAsync("aria-valuenow", $"{100 - start}");
    }

    [Theory]
    [InlineData("ArrowDown", 17)]
    [InlineData("-", 17)]
    [InlineData("Shift+ArrowDown", 0)]
    public async Task Key_ZoomOut_WidensTheRange(string key, int start)
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("zoom-out"));
        await page.Keyboard.PressAsync("Shift+ArrowUp");

        await page.Keyboard.PressAsync(key);

        await Expect(page.RangeStart()).ToHaveAttributeAsync("aria-valuenow", $"{start}");
        await Expect(page.RangeEnd()).ToHaveAttributeAsync("aria-valuenow", $"{100 - start}");
    }

    [Theory]
    [InlineData("a", 17)]
    [InlineData("ArrowLeft", 17)]
    [InlineData("d", 23)]
    [InlineData("ArrowRight", 23)]
    [InlineData("Shift+A", 5)]
    [InlineData("Shift+ArrowLeft", 5)]
    [InlineData("Shift+D", 35)]
    [InlineData("Shift+ArrowRight", 35)]
    public async Task Key_Pan_MovesTheRange(string key, int start)
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("pan"));
        await page.Keyboard.PressAsync("Shift+ArrowUp");
        await Expect(page.RangeStart()).ToHaveAttributeAsync("aria-valuenow", "20");

        await page.Keyboard.PressAsync(key);

        await Expect(page.RangeStart()).ToHaveAttributeAsync("aria-valuenow", $"{start}");
        await Expect(page.RangeEnd()).ToHaveAttributeAsync("aria-valuenow", $"{start + 60}");
    }

    [Fact]
    public async Task Keys_CollapseAndExpand_FoldTheTree()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("fold"));
        await Expect(page.Rows()).ToHaveCountAsync(9);

        foreach (var (key, rows) in (IEnumerable<(string, int)>)[("]", 1), ("[", 9), ("p", 8), ("p", 6), ("o", 8), ("o", 9)])
        {
            await page.Keyboard.PressAsync(key);
            await Expect(page.Rows()).ToHaveCountAsync(rows);
        }
    }

    [Theory]
    [InlineData("f", "b")]
    [InlineData("j", "k")]
    public async Task Keys_NextAndPrevious_MoveTheFocusFromSpanToSpan(string next, string previous)
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("step"));

        await page.Keyboard.PressAsync(next);
        await Expect(page.Row("click buy").Name()).ToBeFocusedAsync();
        await page.Keyboard.PressAsync(next);
        await Expect(page.Row("POST /orders", "web").Name()).ToBeFocusedAsync();
        await page.Keyboard.PressAsync(previous);
        await Expect(page.Row("click buy").Name()).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Keys_NextAndPrevious_PassOverWhatIsNotFound()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("step-match"), "?uiFind=payments");
        await Expect(page.GetByTestId("find-count")).ToHaveTextAsync("1 of 1");

        await page.Keyboard.PressAsync("f");

        await Expect(page.Row("POST /payments").Name()).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Keys_ScrollDownAndUp_MoveByAPage()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Large("scroll", 300));

        await page.Keyboard.PressAsync("s");
        await page.WaitForFunctionAsync("() => window.scrollY > 700");
        await page.Keyboard.PressAsync("w");
        await page.WaitForFunctionAsync("() => window.scrollY < 60");
    }

    [Theory]
    [InlineData("Control+b")]
    [InlineData("/")]
    public async Task Key_Find_FocusesTheBox_EscapeClearsIt(string key)
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("find-key"));

        await page.Keyboard.PressAsync(key);
        await Expect(page.GetByTestId("find-input")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("pay");
        await Expect(page.GetByTestId("find-count")).ToContainTextAsync("of 2");
        await page.Row("render").Name().FocusAsync();
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.GetByTestId("find-input")).ToHaveValueAsync("");
        await Expect(page.GetByTestId("find-count")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Keys_OfMatches_GoFromOneToTheNext()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("match-keys"), "?uiFind=grpc");
        await Expect(page.GetByTestId("find-count")).ToHaveTextAsync("1 of 2");

        await page.Keyboard.PressAsync("n");
        await Expect(page.GetByTestId("find-count")).ToHaveTextAsync("2 of 2");
        await page.Keyboard.PressAsync("Shift+N");
        await Expect(page.GetByTestId("find-count")).ToHaveTextAsync("1 of 2");
    }

    [Fact]
    public async Task Keys_OnAFocusedSpan_FoldItAndOpenItsDetails()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("focused"));
        await page.Row("reserve").Name().FocusAsync();

        await page.Keyboard.PressAsync("h");
        await Expect(page.Rows()).ToHaveCountAsync(7);
        await page.Keyboard.PressAsync("l");
        await Expect(page.Rows()).ToHaveCountAsync(9);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("span-detail")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Key_Help_ShowsTheList()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("help"));

        await page.Keyboard.PressAsync("?");

        var help = page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" });
        await Expect(help.GetByText("Collapse or expand all")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(help).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Keys_WhileTyping_AreText()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("typing"));
        await page.GetByTestId("find-input").FocusAsync();

        await page.Keyboard.TypeAsync("]ad?");

        await Expect(page.GetByTestId("find-input")).ToHaveValueAsync("]ad?");
        await Expect(page.GetByTestId("find-count")).ToHaveTextAsync("No match");
        await Expect(page.Rows()).ToHaveCountAsync(9);
    }
}
