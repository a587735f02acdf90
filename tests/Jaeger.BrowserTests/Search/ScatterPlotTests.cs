using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Search;

public class ScatterPlotTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Point_Hovered_TellsOfItsTraceAndOpensIt()
    {
        var id = await ui.SendAsync(SampleTraces.Order("plot"));
        var page = await browser.OpenSearchAsync(ui, "?service=plot-web&lookback=1h");
        var plot = page.GetByTestId("scatter-plot");

        await plot.Locator($"a[data-trace-id='{id}']").HoverAsync();
        await Expect(plot.Locator(".tip")).ToContainTextAsync("plot-web");
        await Expect(plot.Locator(".tip")).ToContainTextAsync("500ms · 9 spans · 4 services");
        await Expect(page.Locator("tr.hovered")).ToHaveAttributeAsync("data-trace-id", id);
        await plot.Locator($"a[data-trace-id='{id}']").ClickAsync();

        await Expect(page).ToHaveURLAsync($"{ui.Address}/trace/{id}");
    }

    [Fact]
    public async Task Area_MarkedByDragging_NarrowsTheTable()
    {
        var now = DateTimeOffset.UtcNow;
        var early = await ui.SendAsync(SampleTraces.Order("plotarea", now.AddMinutes(-40)));
        await ui.SendAsync(SampleTraces.Order("plotarea", now.AddMinutes(-5)));
        var page = await browser.OpenSearchAsync(ui, "?service=plotarea-web&lookback=1h");
        await Expect(page.Results()).ToHaveCountAsync(2);
        var box = (await page.GetByTestId("scatter-plot").BoundingBoxAsync())!;

        await page.Mouse.MoveAsync(box.X + 2, box.Y + 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + box.Height - 2, new() { Steps = 4 });
        await page.Mouse.UpAsync();

        await Expect(page.Results()).ToHaveCountAsync(1);
        await Expect(page.Result(early)).ToHaveCountAsync(1);
        await page.Button("Show all").ClickAsync();
        await Expect(page.Results()).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Points_ByKeyboard_AreReachedInOrderOfTime()
    {
        var now = DateTimeOffset.UtcNow;
        var ids = new List<string>();
        for (var n = 0; n < 3; n++) ids.Add(await ui.SendAsync(SampleTraces.Order("plotkeys", now.AddMinutes(n - 10))));
        var page = await browser.OpenSearchAsync(ui, "?service=plotkeys-web&lookback=1h");
        var plot = page.GetByTestId("scatter-plot");
        await Expect(plot.Locator("a")).ToHaveCountAsync(3);
        await Expect(plot.Locator("a[tabindex='0']")).ToHaveCountAsync(1);

        await plot.Locator("a[tabindex='0']").FocusAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(plot.Locator("a:focus")).ToHaveAttributeAsync("data-trace-id", ids[2]);
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(plot.Locator("a:focus")).ToHaveAttributeAsync("data-trace-id", ids[1]);
        (await plot.Locator("a:focus").GetAttributeAsync("aria-label")).ShouldStartWith("plotkeys-web click buy, 500ms, 9 spans, 3 errors");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync($"{ui.Address}/trace/{ids[1]}");
    }

    [Fact]
    public async Task Axis_Logarithmic_IsRemembered()
    {
        await ui.SendAsync(SampleTraces.Order("plotlog"));
        var page = await browser.OpenSearchAsync(ui, "?service=plotlog-web&lookback=1h");
        var log = page.GetByRole(AriaRole.Button, new() { Name = "log" });

        await log.ClickAsync();
        await page.ReloadAsync();

        await Expect(log).ToHaveAttributeAsync("aria-pressed", "true");
    }
}
