using TracingAspire.Tests.Distributed;
using static Microsoft.Playwright.Assertions;

namespace TracingAspire.Tests.Browser;

/// <summary>What the pages of the task UI may do, tried in a browser.</summary>
public class ContentSecurityTests(TracedApplication application, BrowserFixture browser)
{
    private const string Hostile = "<img src=x onerror=window.struck=1><script>window.struck=1</script>{{ 7*7 }}";

    [Fact]
    public async Task EveryPage_UsedThroughout_HasNothingToComplainOf()
    {
        var page = await browser.NewPageAsync();
        var console = PageConsole.Of(page);
        var tasks = new TaskPage(page);
        var url = await application.GetEndpointAsync("task-web");

        await page.GotoAsync(new Uri(url, $"/users/mei?q={Uri.EscapeDataString(Hostile)}#{Uri.EscapeDataString(Hostile)}").AbsoluteUri);
        await tasks.EnterUserAsync($"{Guid.NewGuid():N}"[..8] + Hostile);
        await tasks.TraceOfAsync(() => tasks.CreateAsync(Hostile, Hostile));
        await Expect(page.GetByTestId("task-title")).ToHaveTextAsync(Hostile);
        await page.GetByTestId("task-edit").ClickAsync();
        await page.GetByTestId("edit-title").FillAsync($"{Hostile} edited");
        await tasks.TraceOfAsync(() => page.GetByTestId("task-save").ClickAsync());
        await page.GetByTestId("language").ClickAsync();
        await tasks.TraceOfAsync(() => page.GetByTestId("filter-all").ClickAsync());
        await page.ReloadAsync();
        await Expect(page.GetByTestId("task-title")).ToHaveTextAsync($"{Hostile} edited");
        await tasks.TraceOfAsync(() => page.GetByTestId("task-delete").ClickAsync());

        (await page.EvaluateAsync<bool>("'struck' in window")).ShouldBeFalse();
        (await page.Locator("img").CountAsync()).ShouldBe(1, "the icon of the header only");
        console.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("document.body.append(Object.assign(document.createElement('script'), { text: 'window.struck = 1' }))")]
    [InlineData("document.body.innerHTML = '<img src=x onerror=window.struck=1>'")]
    [InlineData("setTimeout('window.struck = 1')")]
    [InlineData("document.body.append(Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:9/stolen' }))")]
    [InlineData("document.body.append(Object.assign(document.createElement('iframe'), { src: '/' }))")]
    public async Task Page_DoingWhatItMayNot_IsStoppedAndSaysSo(string attempt)
    {
        var page = await browser.NewPageAsync();
        var console = PageConsole.Of(page);
        await page.GotoAsync((await application.GetEndpointAsync("task-web")).AbsoluteUri);

        await page.EvaluateAsync($"() => {{ try {{ {attempt} }} catch (error) {{ console.error(String(error)) }} }}");

        await Wait.UntilAsync("a complaint about the policy", () => console.Complaints.Any(text =>
            text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase) || text.Contains("Trusted", StringComparison.Ordinal)));
        (await page.EvaluateAsync<bool>("'struck' in window")).ShouldBeFalse();
    }

    [Fact]
    public async Task Page_OfAnotherOrigin_CannotCallTheApi()
    {
        var taskWeb = await application.GetEndpointAsync("task-web");
        var page = await browser.NewPageAsync();
        // Jaeger's UI is another origin on the same machine.
        await page.GotoAsync((await application.GetEndpointAsync("jaeger", "ui")).AbsoluteUri);
        var user = $"cross-{Guid.NewGuid():N}"[..18];
        var body = $$"""{"userName":"{{user}}","title":"planted","startAt":{{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}},"contents":""}""";

        foreach (var mode in (string[])["cors", "no-cors"])
        {
            foreach (var type in (string[])["application/json", "text/plain"])
            {
                var read = await page.EvaluateAsync<string>(
                    """
                    async ([url, body, mode, type]) => {
                      try {
                        const response = await fetch(url, { method: 'POST', mode, body, headers: { 'content-type': type } })
                        return `${response.type} ${await response.text()}`
                      } catch (error) { return error.name }
                    }
                    """,
                    new[] { new Uri(taskWeb, "/api/tasks").AbsoluteUri, body, mode, type });
                read.ShouldBeOneOf("TypeError", "opaque ");
            }
        }

        using var client = (await application.GetAsync()).CreateHttpClient("task-web", "http");
        (await client.GetStringAsync($"/api/tasks?userName={user}&start=0", TestContext.Current.CancellationToken)).ShouldNotContain("planted");
    }
}
