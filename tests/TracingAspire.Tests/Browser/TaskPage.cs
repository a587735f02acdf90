using Microsoft.Playwright;

namespace TracingAspire.Tests.Browser;

/// <summary>The task UI as its user drives it.</summary>
internal sealed class TaskPage(IPage page)
{
    public IPage Page => page;

    public ILocator Tasks => page.GetByTestId("task");

    public ILocator TraceLinks => page.GetByTestId("trace-link");

    public static async Task<TaskPage> OpenAsync(BrowserFixture browser, Uri url)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(url.AbsoluteUri);
        return new TaskPage(page);
    }

    /// <summary>Enters the name and waits until the tasks of that user have been loaded; gives the trace of that.</summary>
    public Task<string> EnterUserAsync(string name) => TraceOfAsync(async () =>
    {
        await page.GetByTestId("user-name").FillAsync(name);
        await page.GetByTestId("user-submit").ClickAsync();
    });

    public async Task CreateAsync(string title, string contents)
    {
        await page.GetByTestId("new-title").FillAsync(title);
        await page.GetByTestId("new-start").FillAsync(DateTime.Now.AddHours(2).ToString("yyyy-MM-ddTHH:mm"));
        await page.GetByTestId("new-contents").FillAsync(contents);
        await page.GetByTestId("create").ClickAsync();
    }

    /// <summary>Clicks a button so many times, each once the click before is done with; gives the traces.</summary>
    public async Task<IReadOnlyList<string>> ClickAgainAndAgainAsync(string testId, int times) =>
        await page.EvaluateAsync<string[]>(
            """
            async ([testId, times]) => {
              const latest = () => document.querySelector('[data-testid=activity] [data-testid=trace-link]')?.href
              const button = document.querySelector(`[data-testid=${testId}]`)
              const traces = []
              for (let i = 0; i < times; i++) {
                const before = latest()
                button.click()
                while (document.querySelector('[data-testid=activity]').dataset.state === 'running' || latest() === before)
                  await new Promise((resolve) => setTimeout(resolve, 1))
                traces.push(latest().split('/').pop())
              }
              return traces
            }
            """,
            new object[] { testId, times });

    /// <summary>From now on answers to this page take their time, as over a slow line: requests stay under way.</summary>
    public async Task HoldAnswersAsync()
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("Network.enable");
        await devTools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = 10_000,
            ["downloadThroughput"] = -1,
            ["uploadThroughput"] = -1,
        });
    }

    /// <summary>Does <paramref name="action"/> and gives the trace its activity links to.</summary>
    public async Task<string> TraceOfAsync(Func<Task> action)
    {
        var before = (await HrefsAsync()).ToHashSet(StringComparer.Ordinal);
        await action();
        return await Wait.ForAsync("a link to the trace of the action", async () =>
            (await HrefsAsync()).FirstOrDefault(href => !before.Contains(href)) is { } href ? href[(href.LastIndexOf('/') + 1)..] : null);
    }

    private async Task<IReadOnlyList<string>> HrefsAsync() =>
        await TraceLinks.EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
}
