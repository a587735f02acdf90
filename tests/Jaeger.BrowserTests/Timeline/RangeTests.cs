using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Timeline;

/// <summary>The stretch of time the timeline shows.</summary>
public class RangeTests(JaegerUi ui, BrowserFixture browser)
{
    [Theory]
    [InlineData("minimap")]
    [InlineData("ruler")]
    public async Task Drag_OverTheOverviewOrTheRuler_ZoomsToIt(string place)
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("drag"));

        await DragAsync(page, page.GetByTestId(place), 0.25f, 0.5f);

        await Expect(page.RangeStart()).ToHaveAttributeAsync("aria-valuenow", "25");
        await Expect(page.RangeEnd()).ToHaveAttributeAsync("aria-valuenow", "50");
        await page.GetByTestId("minimap-reset").ClickAsync();
        await Expect(page.RangeStart()).ToHaveAttributeAsync("aria-valuenow", "0");
    }

    [Fact]
    public async Task Handle_WithTheKeyboard_MovesOneEnd()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("handle"));
        await page.RangeEnd().FocusAsync();

        await page.Keyboard.PressAsync("ArrowLeft");

        await Expect(page.RangeEnd()).ToHaveAttributeAsync("aria-valuenow", "99");
        await Expect(page.RangeStart()).ToHaveAttributeAsync("aria-valuenow", "0");
    }

    [Fact]
    public async Task Pointer_OverTheOverview_MarksItsMomentInTheTimeline()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("cursor"));
        await Expect(page.Locator(".cursor")).ToHaveCountAsync(0);

        await page.GetByTestId("minimap").HoverAsync();

        await Expect(page.Locator(".cursor")).ToHaveCountAsync(3);
    }

    private static async Task DragAsync(IPage page, ILocator place, float from, float to)
    {
        var box = (await place.BoundingBoxAsync())!;
        var y = box.Y + (box.Height / 2);
        await page.Mouse.MoveAsync(box.X + (box.Width * from), y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * to), y, new() { Steps = 3 });
        await page.Mouse.UpAsync();
    }
}
