using System.Text.RegularExpressions;
using Jaeger.BrowserTests.Pages;
using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Search;

/// <summary>Links made for Jaeger's UI.</summary>
public partial class SearchAddressTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Link_OfJaeger_FillsTheFormAndFinds()
    {
        var id = await ui.SendAsync(SampleTraces.Order("link"));
        var end = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * 1000;
        var page = await browser.OpenSearchAsync(ui,
            $"?service=link-shop&operation=POST%20%2Forders&start={end - 3_600_000_000}&end={end}&limit=33&lookback=1h"
            + "&tags=%7B%22http.request.method%22%3A%22POST%22%7D&minDuration=1ms&maxDuration=10s");

        await Expect(page.Result(id)).ToHaveCountAsync(1);
        await Expect(page.Field("service")).ToHaveValueAsync("link-shop");
        await Expect(page.Field("operation")).ToHaveValueAsync("POST /orders");
        await Expect(page.Field("tags")).ToHaveValueAsync("http.request.method=POST");
        await Expect(page.Field("minDuration")).ToHaveValueAsync("1ms");
        await Expect(page.Field("maxDuration")).ToHaveValueAsync("10s");
        await Expect(page.Field("limit")).ToHaveValueAsync("33");
    }

    [Theory]
    [InlineData("?service=old-web&lookback=1h&tag=user.id%3A42")]
    [InlineData("?service=__all_services__&operation=click%20buy&lookback=1h&tag=user.id%3A42")]
    [InlineData("?service=old-web&operation=__all_operations__&lookback=1h")]
    [InlineData("?service=old-web&operation=all&lookback=1h")]
    public async Task Link_OfAnOlderJaeger_GetsItsMomentAndFinds(string query)
    {
        var id = await ui.SendAsync(SampleTraces.Order("old"));

        var page = await browser.OpenSearchAsync(ui, query);

        await Expect(page.Result(id)).ToHaveCountAsync(1);
        await page.WaitForAddressAsync(Moment());
    }

    [Fact]
    public async Task Link_OfAnHourAgo_SaysSoAndIsBroughtUpToNow()
    {
        var recent = await ui.SendAsync(SampleTraces.Order("hourago"));
        var old = await ui.SendAsync(SampleTraces.Order("hourago", DateTimeOffset.UtcNow.AddMinutes(-90)));
        var end = DateTimeOffset.UtcNow.AddHours(-1).ToUnixTimeMilliseconds() * 1000;
        var page = await browser.OpenSearchAsync(ui, $"?service=hourago-web&lookback=1h&start={end - 3_600_000_000}&end={end}");
        await Expect(page.Result(old)).ToHaveCountAsync(1);
        await Expect(page.GetByText("up to 1 hour ago")).ToBeVisibleAsync();

        await page.Button("Refresh").ClickAsync();

        await Expect(page.Result(recent)).ToHaveCountAsync(1);
        await Expect(page.Result(old)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Link_ToTraces_ShowsThemAndNamesThoseThatAreGone()
    {
        var (first, second) = (await ui.SendAsync(SampleTraces.Order("ids")), await ui.SendAsync(SampleTraces.Order("ids")));
        var gone = new string('d', 32);

        var page = await browser.OpenSearchAsync(ui, $"?traceID={first}&traceID={second}&traceID={gone}");

        await Expect(page.Results()).ToHaveCountAsync(2);
        await Expect(page.GetByText($"1 of the traces asked for are not stored: {gone}")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Link_ToSpansOfATrace_OpensTheTraceAtThem()
    {
        var script = SampleTraces.Order("spans");
        var span = script.ToRequest().ResourceSpans[^1].ScopeSpans[0].Spans[0];
        var spanId = Convert.ToHexStringLower(span.SpanId.Span);
        var id = await ui.SendAsync(script);
        var page = await browser.OpenSearchAsync(ui, $"?span={spanId}@{id}");

        await page.Result(id).GetByRole(AriaRole.Link).ClickAsync();

        await Expect(page).ToHaveURLAsync($"{ui.Address}/trace/{id}?uiFind={spanId}");
    }

    [Fact]
    public async Task Link_WithAnExpressionThatIsNone_SaysWhatTheBackendSays()
    {
        var page = await browser.OpenSearchAsync(ui, "?lookback=1h&tagRegex=a%3A(");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("is no regular expression");
        await Expect(page.Field("tags")).ToHaveValueAsync("a~=(");
    }

    [Fact]
    public async Task BackFromATrace_ToResults_AsksNothingAgain()
    {
        var id = await ui.SendAsync(SampleTraces.Order("back"));
        var page = await browser.OpenSearchAsync(ui, "?service=back-web&lookback=1h");
        await page.Result(id).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByTestId("trace-header")).ToContainTextAsync("back-web");
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await page.GoBackAsync();

        await Expect(page.Result(id)).ToHaveCountAsync(1);
        asked.ShouldNotContain(url => url.Contains("trace-summaries", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Embedded_Page_HasNeitherFormNorComparison()
    {
        var id = await ui.SendAsync(SampleTraces.Order("embedded"));

        var page = await browser.OpenAsync(ui, "/search?uiEmbed=v0&uiSearchHideGraph=1&service=embedded-web&lookback=1h");

        await Expect(page.Result(id)).ToHaveCountAsync(1);
        await Expect(page.GetByTestId("search-form")).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("scatter-plot")).ToHaveCountAsync(0);
        await Expect(page.Result(id).GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(0);
        var standalone = page.GetByRole(AriaRole.Link, new() { Name = "Open in a page of its own" });
        (await standalone.GetAttributeAsync("href"))!.ShouldStartWith("/search?service=embedded-web&lookback=1h&start=");
    }

    [GeneratedRegex(@"start=\d{16}&end=\d{16}", RegexOptions.NonBacktracking)]
    private static partial Regex Moment();
}
