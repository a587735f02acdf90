using Jaeger.BrowserTests.Pages;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Compare;

/// <summary>Two groups of traces compared by operation.</summary>
public class GroupComparisonPageTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Groups_TwoVersions_ShowWhatBecameSlower()
    {
        await SendVersionsAsync("groups-shop");
        var page = await browser.OpenAsync(ui, "/trace/...");
        await page.GetByRole(AriaRole.Link, new() { Name = "Groups of traces" }).ClickAsync();
        var (a, b) = (page.GetByRole(AriaRole.Group, new() { Name = "Group A" }), page.GetByRole(AriaRole.Group, new() { Name = "Group B" }));
        await a.GetByLabel("Service").SelectOptionAsync("groups-shop");
        await a.GetByLabel("Attributes").FillAsync("version=1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy A to B" }).ClickAsync();
        await b.GetByLabel("Attributes").FillAsync("version=2");

        await page.GetByRole(AriaRole.Button, new() { Name = "Compare groups" }).ClickAsync();

        var rows = page.GetByTestId("group-table").Locator("tbody tr");
        await Expect(rows.First).ToContainTextAsync("groups-shop read cart");
        await Expect(rows.First).ToContainTextAsync("2 → 6");
        await Expect(rows.First).ToContainTextAsync("10ms → 40ms");
        await Expect(rows.First).ToContainTextAsync("slower +300%");
        await Expect(rows.Filter(new() { HasText = "send mail" })).ToContainTextAsync("only in B");
        await Expect(page.GetByText("2 traces, 8 spans")).ToBeVisibleAsync();
        await page.WaitForAddressAsync("a.service=groups-shop", "b.tags=version=2");
    }

    [Fact]
    public async Task Table_FoundAndSorted_ListsTheOperation()
    {
        await SendVersionsAsync("rows-shop");
        var page = await browser.OpenAsync(ui, "/compare-groups?a.service=rows-shop&a.tags=version%3D1&b.service=rows-shop&b.tags=version%3D2&ask=1");
        var rows = page.GetByTestId("group-table").Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(5);
        await page.GetByLabel("Percentile").SelectOptionAsync("p50");
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Duration p50" })).ToHaveAttributeAsync("aria-sort", "descending");

        await page.GetByLabel("Find").FillAsync("render");

        await Expect(rows).ToHaveCountAsync(1);
        await Expect(rows.First).ToContainTextAsync("same");
    }

    [Fact]
    public async Task Form_AttributesNobodyCanRead_AreNotAskedFor()
    {
        var page = await browser.OpenAsync(ui, "/compare-groups");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Which operations became slower?" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Group A" }).GetByLabel("Min duration").FillAsync("soon");

        await page.GetByRole(AriaRole.Button, new() { Name = "Compare groups" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("soon");
    }

    [Fact]
    public async Task Page_OnAPhone_DoesNotScrollSideways()
    {
        await SendVersionsAsync("small-shop");
        var page = await browser.OpenAsync(ui, "/compare-groups?a.service=small-shop&b.service=small-shop&ask=1", 400);

        await Expect(page.GetByTestId("group-table").Locator("tbody tr").First).ToBeVisibleAsync();
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBe(400);
    }

    private async Task SendVersionsAsync(string service)
    {
        for (var n = 0; n < 2; n++)
        {
            await ui.SendAsync(Checkouts.Checkout(service, 1, 10, "print receipt", "1"));
            await ui.SendAsync(Checkouts.Checkout(service, 3, 40, "send mail", "2"));
        }
    }
}
