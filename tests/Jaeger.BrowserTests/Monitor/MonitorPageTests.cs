using Jaeger.BrowserTests.Pages;
using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;
using static OpenTelemetry.Proto.Trace.V1.Span.Types;

namespace Jaeger.BrowserTests.Monitor;

/// <summary>The figures of services and their operations.</summary>
public class MonitorPageTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Monitor_OfAService_ShowsChartsAndOperations()
    {
        await SendAsync("charts-shop");
        var page = await OpenAsync("charts-shop");

        foreach (var chart in new[] { "Latency", "Error rate", "Request rate" })
            await Expect(page.Locator("figure").Filter(new() { HasText = chart }).Locator("canvas")).ToHaveCountAsync(1);
        await Expect(page.Locator("figure").First).ToContainTextAsync("p95: 400ms last, 400ms at most");
        var rows = page.GetByTestId("operations").Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(2);
        await Expect(rows.First).ToContainTextAsync("POST /orders");
        await Expect(rows.First).ToContainTextAsync("100%");
        await Expect(rows.Last).ToContainTextAsync("GET /items");
    }

    [Fact]
    public async Task Operations_SortedAndSearched_LeadToTheirTraces()
    {
        await SendAsync("rows-monitor");
        var page = await OpenAsync("rows-monitor");
        var rows = page.GetByTestId("operations").Locator("tbody tr");
        await page.GetByRole(AriaRole.Button, new() { Name = "Name" }).ClickAsync();
        await Expect(rows.First).ToContainTextAsync("GET /items");
        await page.GetByLabel("Search operation").FillAsync("orders");
        await Expect(rows).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Link, new() { Name = "View traces: POST /orders" }).ClickAsync();

        await page.WaitForAddressAsync("/search?service=rows-monitor", "operation=POST");
        await Expect(page.GetByTestId("trace-result")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Filters_OtherKindAndTime_AreKeptInTheAddress()
    {
        await SendAsync("filters-shop");
        var page = await OpenAsync("filters-shop");
        await Expect(page.GetByTestId("operations").Locator("tbody tr")).ToHaveCountAsync(2);

        await page.GetByLabel("Span kind").SelectOptionAsync("Consumer");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing measured of filters-shop, kind Consumer" })).ToBeVisibleAsync();
        await page.GetByLabel("Span kind").SelectOptionAsync("Client");
        await page.GetByLabel("Time frame").SelectOptionAsync("Last 30m");

        await Expect(page.GetByTestId("operations").Locator("tbody tr")).ToContainTextAsync(["charge"]);
        await page.WaitForAddressAsync("spanKind=client", "timeframe=1800000");
    }

    [Fact]
    public async Task Chart_DraggedOver_LeadsToTheTracesOfThatTime()
    {
        await SendAsync("charted-shop");
        var page = await OpenAsync("charted-shop");
        var box = (await page.Locator("figure .u-over").First.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.7f), box.Y + 40);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.8f), box.Y + 40, new() { Steps = 4 });
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.995f), box.Y + 40, new() { Steps = 4 });
        await page.Mouse.UpAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "View traces from" }).ClickAsync();

        await page.WaitForAddressAsync("/search?service=charted-shop", "lookback=custom");
        await Expect(page.GetByTestId("trace-result")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Page_NoStorageForMetrics_SaysHowToSetItUp()
    {
        await SendAsync("off-shop");
        var page = await browser.OpenAsync(ui, "/search");
        await page.RouteAsync("**/api/metrics/**", route => route.FulfillAsync(new() { Status = 501, Body = "metrics are disabled" }));
        await page.GotoAsync(ui.Address + "/monitor?service=off-shop");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Monitoring is not set up" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "How to set it up" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Page_BackendFails_OffersToTryAgain()
    {
        await SendAsync("again-shop");
        var page = await browser.OpenAsync(ui, "/search");
        await page.RouteAsync("**/api/metrics/calls?*", route => route.FulfillAsync(new() { Status = 500, Body = "broken" }));
        await page.GotoAsync(ui.Address + "/monitor?service=again-shop");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("broken");
        await page.UnrouteAllAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Refresh", Exact = true }).ClickAsync();

        await Expect(page.GetByTestId("operations").Locator("tbody tr")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Page_OnAPhone_DoesNotScrollSideways()
    {
        await SendAsync("phone-monitor");
        var page = await OpenAsync("phone-monitor", 400);

        await Expect(page.GetByTestId("operations").Locator("tbody tr")).ToHaveCountAsync(2);
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBe(400);
    }

    private Task<IPage> OpenAsync(string service, int width = 1280) =>
        browser.OpenAsync(ui, $"/monitor?service={service}", width);

    /// <summary>A slow operation that fails, and a quick one.</summary>
    private async Task SendAsync(string service)
    {
        var trace = new TraceScript();
        var order = trace.Add(service, "POST /orders", 0, 400, kind: SpanKind.Server).Failed("no");
        trace.Add(service, "charge", 10, 300, order, SpanKind.Client);
        trace.Add(service, "GET /items", 0, 10, order, SpanKind.Server);
        await ui.SendAsync(trace);
    }
}
