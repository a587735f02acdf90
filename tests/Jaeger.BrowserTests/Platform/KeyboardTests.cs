using Jaeger.BrowserTests.Pages;
using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Platform;

/// <summary>The UI without a mouse.</summary>
public class KeyboardTests(JaegerUi ui, BrowserFixture browser)
{
    private const int MostStops = 400;

    // The element with the focus: its name, or what keeps a reader from seeing where the focus is.
    private const string FocusedElement = """
        () => {
          const focused = document.activeElement
          if (focused === null || focused === document.body) return 'end'
          const name = focused.outerHTML.slice(0, 160)
          const box = focused.getBoundingClientRect()
          if (box.width === 0 || box.height === 0) return `invisible: ${name}`
          // What is drawn marks the drawing itself.
          if (focused instanceof SVGElement) return 'stop'
          const around = []
          for (let element = focused.parentElement; element.tagName !== 'MAIN' && element.tagName !== 'BODY'; element = element.parentElement) around.push(element)
          const marked = [focused, ...focused.querySelectorAll('*'), ...around.slice(0, 3)].some(element =>
            [null, '::after'].map(part => getComputedStyle(element, part)).some(style =>
              (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'))
          return focused.id === 'content' || marked ? 'stop' : `unmarked: ${name}`
        }
        """;

    public static TheoryData<string> Pages => AllPages.Names;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Tab_ThroughAPage_EveryStopIsSeenAndThereIsAnEnd(string name)
    {
        var page = await browser.OpenAsync(ui, await AllPages.PathAsync(ui, name, $"keys-{name}"));
        await page.SettleAsync();
        var stops = 0;
        string focused;
        do
        {
            await page.Keyboard.PressAsync("Tab");
            focused = await page.EvaluateAsync<string>(FocusedElement);
            if (focused != "end") focused.ShouldBe("stop");
            stops++;
        }
        while (focused != "end" && stops < MostStops);

        stops.ShouldBeInRange(8, MostStops - 1);
    }

    [Fact]
    public async Task SearchToSpan_ByKeysAlone_IsPossible()
    {
        await ui.SendAsync(SampleTraces.Order("walk"));
        var page = await browser.OpenAsync(ui, "/search?service=walk-web");
        await page.SettleAsync();

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#content")).ToBeFocusedAsync();
        await PressUntilAsync(page, "Tab", page.GetByRole(AriaRole.Link, new() { Name = "click buy" }).First);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("span-row")).ToHaveCountAsync(9);

        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.TypeAsync("CardDeclined");
        await Expect(page.GetByTestId("trace-header")).ToContainTextAsync("0 of 1");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("trace-header")).ToContainTextAsync("1 of 1");
    }

    private static async Task PressUntilAsync(IPage page, string key, ILocator wanted)
    {
        for (var pressed = 0; pressed < MostStops; pressed++)
        {
            await page.Keyboard.PressAsync(key);
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement")) return;
        }

        throw new TimeoutException($"{wanted} was not reached by {key}");
    }
}
