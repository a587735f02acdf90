using Jaeger.BrowserTests.Pages;
using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Views;

/// <summary>The details of a span.</summary>
public sealed class SpanDetailTests(JaegerUi ui, BrowserFixture browser) : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"jaeger-ui-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Attribute_OfJson_IsShownAsATree()
    {
        var detail = await OpenAsync(ui, SampleTraces.Order("detailjson"), "POST /payments");
        await Expect(detail).ToContainTextAsync("last4");

        await detail.GetByRole(AriaRole.Button, new() { Name = "card:" }).ClickAsync();

        await Expect(detail).Not.ToContainTextAsync("last4");
    }

    [Fact]
    public async Task Events_OfAFailedSpan_ShowTheException()
    {
        var detail = await OpenAsync(ui, SampleTraces.Order("detailevents"), "POST /payments");

        await Expect(detail.GetByTestId("span-events")).ToContainTextAsync("limit exceeded");
        await Expect(detail.GetByTestId("span-events")).ToContainTextAsync("+410ms");
    }

    [Fact]
    public async Task Link_ToASpanOfTheTrace_OpensItAndIsToldAtItsTarget()
    {
        var detail = await OpenAsync(ui, SampleTraces.Order("detaillinks"), "UPDATE stock");

        await detail.GetByTestId("span-links").GetByRole(AriaRole.Button, new() { Name = "click buy" }).ClickAsync();

        var target = detail.Page.GetByRole(AriaRole.Region, new() { Name = "detaillinks-web: click buy" });
        await Expect(target).ToContainTextAsync("Linked from");
    }

    [Fact]
    public async Task Link_ToAnotherTrace_OpensThatTraceAtItsSpan()
    {
        var other = SampleTraces.Order("detailother");
        var batch = other.Add("detailother-shop", "batch", 450, 10);
        await ui.SendAsync(other);
        var trace = new TraceScript();
        trace.Add("detailother-cron", "collect", 0, 10).LinkedTo(batch);
        var detail = await OpenAsync(ui, trace, "collect");

        await detail.GetByTestId("span-links").GetByRole(AriaRole.Link).ClickAsync();

        await Expect(detail.Page.GetByTestId("span-detail")).ToContainTextAsync("batch");
        detail.Page.Url.ShouldContain($"/trace/{other.TraceId}?uiFind=");
    }

    [Fact]
    public async Task FindButton_OfAnAttribute_FindsSpansThatHaveIt()
    {
        var detail = await OpenAsync(ui, SampleTraces.Order("detailfind"), "UPDATE stock");
        await detail.GetByText("postgresql").HoverAsync();

        await detail.GetByRole(AriaRole.Button, new() { Name = "Find spans with db.system.name=\"postgresql\"" }).ClickAsync();

        await Expect(detail.Page.Find()).ToHaveValueAsync("db.system.name=\"postgresql\"");
        await Expect(detail.Page.GetByTestId("find-count")).ToContainTextAsync("1");
    }

    [Fact]
    public async Task Values_ThatAreHostile_AreShownAsText()
    {
        const string Hostile = "<img src=x onerror=alert(1)>";
        var trace = new TraceScript();
        trace.Add("hostile", Hostile, 0, 10).With(Hostile, Hostile).With("home", "javascript:alert(1)").Event(trace, 5, Hostile, (Hostile, Hostile));

        var detail = await OpenAsync(ui, trace, Hostile);

        await Expect(detail).ToContainTextAsync(Hostile);
        await Expect(detail.Locator("img")).ToHaveCountAsync(0);
        await Expect(detail.Locator("a")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Settings_OfTheDetails_AreFollowed()
    {
        await File.WriteAllTextAsync(_file, """
            {
              "useOpenTelemetryTerms": false,
              "forbidNewPage": true,
              "topTagPrefixes": ["user."],
              "linkPatterns": [
                { "type": "tags", "key": "user.id", "url": "https://users.example/#{user.id | pad_start 6 0}?trace=#{trace.traceID}", "text": "User #{user.id}" },
                { "type": "process", "key": "host.name", "url": "javascript:alert('#{host.name}')", "text": "Bad" }
              ]
            }
            """, TestContext.Current.CancellationToken);
        await using var own = await JaegerUi.StartAsync(_file);
        var trace = new TraceScript();
        trace.ResourceOf("terms").Attributes.Add(SpanContents.Attribute("host.name", "h"));
        trace.Add("terms", "click", 0, 10).With("a", "1").With("user.id", "42");

        var detail = await OpenAsync(own, trace, "click");

        await Expect(detail.GetByRole(AriaRole.Button, new() { Name = "Tags" })).ToBeVisibleAsync();
        var rows = detail.GetByRole(AriaRole.Table, new() { Name = "Tags" }).GetByRole(AriaRole.Rowheader);
        await Expect(rows).ToHaveTextAsync(["user.id", "a"]);
        var link = detail.GetByRole(AriaRole.Link, new() { Name = "User 42" });
        await Expect(link).ToHaveAttributeAsync("href", $"https://users.example/000042?trace={trace.TraceId}");
        await Expect(link).ToHaveAttributeAsync("target", "_top");
        await detail.GetByRole(AriaRole.Button, new() { Name = "Process" }).ClickAsync();
        await Expect(detail.GetByRole(AriaRole.Table, new() { Name = "Process" })).ToContainTextAsync("host.name");
        await Expect(detail.GetByRole(AriaRole.Link, new() { Name = "Bad" })).ToHaveCountAsync(0);
    }

    /// <summary>Opens a trace and in it the details of the span with this name.</summary>
    private async Task<ILocator> OpenAsync(JaegerUi own, TraceScript trace, string operation)
    {
        var id = await own.SendAsync(trace);
        var page = await browser.OpenAsync(own, $"/trace/{id}");
        await page.GetByTestId("span-row").And(page.Locator($"[data-operation=\"{operation}\"]")).ClickAsync(new() { Position = new() { X = 300, Y = 10 } });
        return page.GetByTestId("span-detail").First;
    }
}
