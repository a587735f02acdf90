using Jaeger.BrowserTests.Pages;
using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Platform;

/// <summary>The file of the UI's settings, as JSON and as a script.</summary>
public sealed class UiConfigurationTests(BrowserFixture browser) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jaeger-ui-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Page_SettingsOfAScript_AreMergedOverTheDefaults()
    {
        await using var ui = await StartAsync("ui.js", """
            function UIConfig() {
              return { dependencies: { menuEnabled: false }, search: { maxLimit: 40 + 2 } };
            }
            """);

        var page = await browser.OpenAsync(ui, "/search");

        var pages = page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" });
        await Expect(pages.GetByRole(AriaRole.Link, new() { Name = "Compare" })).ToBeVisibleAsync();
        await Expect(pages.GetByRole(AriaRole.Link, new() { Name = "System Architecture" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Page_SettingsItCannotUse_AreNamedInTheConsoleAndLeftOut()
    {
        await using var ui = await StartAsync("ui.json", """{"search":{"maxLimit":"many"},"archiveEnabeld":true}""");
        var warnings = new List<string>();
        var page = await browser.NewPageAsync();
        BrowserComplaintsAttribute.Watch(page);
        page.Console += (_, message) => warnings.Add(message.Text);

        await page.GotoAsync(ui.Address);

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Find traces" })).ToBeVisibleAsync();
        warnings.ShouldBe(
        [
            "UI configuration: search.maxLimit is not a whole number above 0; 1500 is used. Its value: many",
            "UI configuration: archiveEnabeld is not a setting of this UI. Its value: true",
        ]);
    }

    [Fact]
    public async Task Page_ScriptThatFails_HasItsDefaults()
    {
        await using var ui = await StartAsync("ui.js", "function UIConfig() { throw new Error('broken'); }");

        var page = await browser.OpenAsync(ui, "/search");

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "System Architecture" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Page_InlineScriptWithoutTheNonce_DoesNotRun()
    {
        await using var ui = await StartAsync("ui.json", "{}");
        var page = await browser.NewPageAsync();
        await page.GotoAsync(ui.Address + "/search");

        var violation = await page.EvaluateAsync<string>("""
            () => new Promise(resolve => {
              document.addEventListener('securitypolicyviolation', event => resolve(event.effectiveDirective))
              const script = document.createElement('script')
              script.textContent = 'window.ran = true'
              document.body.append(script)
            })
            """);

        violation.ShouldBe("script-src-elem");
        (await page.EvaluateAsync<bool>("() => window.ran === undefined")).ShouldBeTrue();
    }

    [Fact]
    public async Task Page_BelowABasePath_WorksWithAllItsLinks()
    {
        await using var ui = await JaegerUi.StartAsync(basePath: "/observe/jaeger");
        var id = await ui.SendAsync(SampleTraces.Order("base"));

        var page = await browser.OpenAsync(ui, $"/trace/{id}");
        await Expect(page.GetByTestId("span-row")).ToHaveCountAsync(9);
        await page.GetByRole(AriaRole.Link, new() { Name = "System Architecture" }).ClickAsync();

        await Expect(page).ToHaveURLAsync($"{ui.Address}/dependencies");
        await page.GetByRole(AriaRole.Link, new() { Name = "Jaeger", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Find traces" })).ToBeVisibleAsync();
    }

    private async Task<JaegerUi> StartAsync(string name, string content)
    {
        var file = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        return await JaegerUi.StartAsync(file);
    }
}
