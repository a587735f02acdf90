using Jaeger.BrowserTests.Pages;
using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Timeline;

/// <summary>What stands above the timeline.</summary>
public class TraceHeaderTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Trace_OfAnOrder_ShowsItsTotals()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("header"));

        await Expect(page.GetByTestId("trace-header")).ToContainTextAsync("header-web");
        await Expect(page.Rows()).ToHaveCountAsync(9);
    }

    [Fact]
    public async Task Archive_Pressed_SaysThatItIsDone()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("archive"));

        await page.GetByTestId("archive").ClickAsync();

        await Expect(page.GetByTestId("archive")).ToHaveTextAsync("Archived");
    }

    [Fact]
    public async Task Title_Folded_LeavesTheTimeline()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("slim"));
        await Expect(page.GetByTestId("minimap")).ToBeVisibleAsync();

        await page.GetByTestId("fold-title").ClickAsync();

        await Expect(page.GetByTestId("minimap")).ToHaveCountAsync(0);
        await Expect(page.GetByText("Services", new() { Exact = true })).ToHaveCountAsync(0);
        await Expect(page.Rows()).ToHaveCountAsync(9);
    }

    [Fact]
    public async Task Embedded_AsAsked_LacksWhatTheOuterPageHas()
    {
        var page = await browser.OpenTraceAsync(
            ui, SampleTraces.Order("embed"), "?uiEmbed=v0&uiTimelineHideMinimap=1&uiTimelineHideSummary=1&uiTimelineCollapseTitle=1");

        await Expect(page.GetByTestId("minimap")).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("trace-view")).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("archive")).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("fold-title")).ToHaveCountAsync(0);
        await Expect(page.GetByText("Duration", new() { Exact = true })).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("standalone")).ToHaveAttributeAsync("target", "_blank");
    }

    [Fact]
    public async Task Links_OfTheConfiguration_StandInTheHeaderAndStayInThePage()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            file,
            """
            {"forbidNewPage":true,"archiveEnabled":false,"linkPatterns":[
              {"type":"traces","url":"https://logs.example/?trace=#{traceID}","text":"Logs of #{traceName}"},
              {"type":"traces","url":"javascript:alert('#{traceID}')","text":"never"}]}
            """,
            TestContext.Current.CancellationToken);
        var settings = Path.ChangeExtension(file, ".json");
        File.Move(file, settings);
        try
        {
            await using var own = await JaegerUi.StartAsync(settings);
            var trace = SampleTraces.Order("patterns");

            var page = await browser.OpenAsync(own, $"/trace/{await own.SendAsync(trace)}");

            var link = page.GetByRole(AriaRole.Link, new() { Name = "Logs of patterns-web: click buy" });
            await Expect(link).ToHaveAttributeAsync("href", $"https://logs.example/?trace={trace.TraceId}");
            await Expect(link).ToHaveAttributeAsync("target", "_top");
            await Expect(page.GetByText("never")).ToHaveCountAsync(0);
            await Expect(page.GetByTestId("archive")).ToHaveCountAsync(0);
        }
        finally
        {
            File.Delete(settings);
        }
    }
}
