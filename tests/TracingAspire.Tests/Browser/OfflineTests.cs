using TracingAspire.Testing;
using TracingAspire.Tests.Distributed;
using TracingAspire.Tests.Traces;
using static Microsoft.Playwright.Assertions;
using static TracingAspire.Testing.SpanShape;
using static TracingAspire.Tests.Traces.ClickShapes;

namespace TracingAspire.Tests.Browser;

/// <summary>A browser without a connection: what is done then waits, and goes its way when the connection is back.</summary>
public class OfflineTests(TracedApplication application, BrowserFixture browser)
{
    [Theory]
    [InlineData("en", "You are offline. What you do now waits in this page", "waits for the connection")]
    [InlineData("ja", "オフラインです。操作はこのページに保持され", "接続を待っています")]
    public async Task ClickOffline_OnlineAgain_IsDoneByItselfInTheSameTrace(string language, string notice, string state)
    {
        var traces = (await application.GetAsync()).Traces;
        var tasks = await TaskPage.OpenAsync(browser, await application.GetEndpointAsync("task-web"));
        var page = tasks.Page;
        var console = PageConsole.Of(page);
        await tasks.EnterUserAsync($"offline-{Guid.NewGuid():N}"[..18]);
        if (language == "ja")
        {
            await page.GetByTestId("language").ClickAsync();
        }

        await page.Context.SetOfflineAsync(true);
        await tasks.CreateAsync("Made offline", "");
        await Expect(page.GetByTestId("offline")).ToContainTextAsync(notice);
        await Expect(page.GetByTestId("activity").First).ToContainTextAsync(state);
        await Expect(page.GetByTestId("error")).ToHaveCountAsync(0);
        await Screenshots.TakeAsync(page, $"task-web-offline-{language}");
        var traceId = await tasks.TraceOfAsync(() => page.Context.SetOfflineAsync(false));

        await Expect(page.GetByTestId("offline")).ToHaveCountAsync(0);
        await Expect(tasks.Tasks).ToHaveCountAsync(1);
        await Expect(page.GetByTestId("new-title")).ToHaveValueAsync("");
        var trace = await traces.FindAsync(traceId, until: click => click.HasRequests(2));
        trace.ShouldMatch(
            Click(
                Client("task-web", "POST /api/tasks").WithError(),
                Request("POST /api/tasks", "DynamoDB.PutItem").With("http.response.status_code", 201).WithoutError(),
                ListRequest())
            .WithEvent("connection.wait")
            .WithEvent("connection.retry"));
        trace.ShouldHaveErrors(Client("task-web", "POST /api/tasks").WithError());
        console.Defects.ShouldBeEmpty();
    }

    [Fact]
    public async Task RequestBrokenOff_OnlineAgain_IsRepeatedOnlyWhereThatDoesNoHarm()
    {
        var tasks = await TaskPage.OpenAsync(browser, await application.GetEndpointAsync("task-web"));
        var page = tasks.Page;
        await tasks.EnterUserAsync($"broken-{Guid.NewGuid():N}"[..18]);
        await tasks.TraceOfAsync(() => tasks.CreateAsync("Complete me", ""));

        // The line goes dead before the browser notices.
        await page.RouteAsync("**/api/tasks", route => route.AbortAsync("internetdisconnected"));
        await page.GetByTestId("task-complete").ClickAsync();
        await Expect(page.GetByTestId("error")).ToContainTextAsync("The server cannot be reached.");
        await page.Context.SetOfflineAsync(true);
        await page.UnrouteAsync("**/api/tasks");
        await Expect(page.GetByTestId("offline")).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("[data-testid=task].done")).ToHaveCountAsync(1);

        await page.RouteAsync("**/api/tasks", route => route.AbortAsync("internetdisconnected"));
        await tasks.CreateAsync("Once only", "");
        await Expect(page.GetByTestId("error")).ToContainTextAsync("The server cannot be reached.");
        await page.Context.SetOfflineAsync(true);
        await page.UnrouteAsync("**/api/tasks");
        await page.Context.SetOfflineAsync(false);
        await tasks.TraceOfAsync(() => page.GetByTestId("retry").ClickAsync());
        await Expect(tasks.Tasks).ToHaveCountAsync(2);
    }
}
