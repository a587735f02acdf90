using Jaeger.BrowserTests.Pages;
using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Platform;

/// <summary>What stands above every page.</summary>
public class HeaderTests(JaegerUi ui, BrowserFixture browser)
{
    [Theory]
    [InlineData("Search", "/search", "Search · Jaeger")]
    [InlineData("Compare", "/trace/...", "Compare · Jaeger")]
    [InlineData("System architecture", "/dependencies", "System architecture · Jaeger")]
    [InlineData("Monitor", "/monitor", "Monitor · Jaeger")]
    public async Task Navigation_EachPage_IsReachedTitledAndMarked(string name, string path, string title)
    {
        var page = await browser.OpenAsync(ui, "/nowhere");
        var link = page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link, new() { Name = name });

        await link.ClickAsync();

        await Expect(page).ToHaveTitleAsync(title);
        page.Url.ShouldStartWith(ui.Address + path);
        await Expect(link).ToHaveAttributeAsync("aria-current", "page");
        await Expect(page.Locator("#content")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task TraceBox_IdAsPeoplePasteIt_OpensTheTrace()
    {
        var id = await ui.SendAsync(SampleTraces.Order("lookup"));
        string[] forms =
        [
            id.ToUpperInvariant(),
            Convert.ToBase64String(Convert.FromHexString(id)),
            $"00-{id}-00f067aa0ba902b7-01",
            $"https://jaeger.example/jaeger/trace/{id}?uiFind=x",
        ];

        foreach (var form in forms)
        {
            var page = await browser.OpenAsync(ui, "/search");
            var box = page.GetByRole(AriaRole.Textbox, new() { Name = "Trace ID" });
            await box.FillAsync(form);
            await box.PressAsync("Enter");

            await Expect(page).ToHaveURLAsync($"{ui.Address}/trace/{id}");
            await Expect(page.GetByTestId("trace-header")).ToContainTextAsync("lookup-web");
        }
    }

    [Fact]
    public async Task TraceBox_NoId_SaysWhatItTakes()
    {
        var page = await browser.OpenAsync(ui, "/search");
        var box = page.GetByRole(AriaRole.Textbox, new() { Name = "Trace ID" });

        await box.FillAsync("<b>not an id</b>");
        await box.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("\"<b>not an id</b>\" is not a trace ID");
        await Expect(page).ToHaveURLAsync($"{ui.Address}/search");
    }

    [Fact]
    public async Task Theme_Toggled_IsKept()
    {
        var page = await browser.OpenAsync(ui, "/search");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");

        await page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.ReloadAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.GetByRole(AriaRole.Button, new() { Name = "Light theme" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
    }

    [Fact]
    public async Task Theme_LeftToTheSystem_FollowsIt()
    {
        var page = await browser.OpenAsync(ui, "/search");

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Fact]
    public async Task Settings_LanguageAndZone_ChangeThePageAtOnceAndAreKept()
    {
        var id = await ui.SendAsync(SampleTraces.Order("settings", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)));
        var page = await browser.OpenAsync(ui, $"/trace/{id}");
        await page.GetByTestId("settings").Locator("summary").ClickAsync();

        await page.GetByTestId("settings-zone").SelectOptionAsync("utc");
        await Expect(page.GetByTestId("trace-header")).ToContainTextAsync("03:04:05");
        await page.GetByTestId("settings-language").SelectOptionAsync("ja");
        await page.ReloadAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ja");
        await Expect(page.GetByTestId("trace-header")).ToContainTextAsync("2026年1月2日");
        await Expect(page.GetByTestId("trace-header")).ToContainTextAsync("3:04:05");
    }

    [Fact]
    public async Task About_WithoutAMenuOfTheOperator_NamesTheVersion()
    {
        var page = await browser.OpenAsync(ui, "/search");

        await page.GetByLabel("About").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Documentation of Jaeger" })).ToHaveAttributeAsync("target", "_blank");
        await Expect(page.GetByText("Jaeger v")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByText("Jaeger v")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Navigation_OnASmallScreen_IsBehindAButton()
    {
        var page = await browser.OpenAsync(ui, "/search", width: 400);
        var link = page.GetByRole(AriaRole.Link, new() { Name = "System architecture" });
        await Expect(link).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Pages" }).ClickAsync();
        await link.ClickAsync();

        await Expect(page).ToHaveURLAsync($"{ui.Address}/dependencies");
        await Expect(link).ToBeHiddenAsync();
    }
}
