using TracingAspire.Testing;
using TracingAspire.Tests.Distributed;
using TracingAspire.Tests.Traces;
using static Microsoft.Playwright.Assertions;
using static TracingAspire.Tests.Traces.ClickShapes;

namespace TracingAspire.Tests.Browser;

/// <summary>A person does everything the task UI offers; each click is one trace browser → API → DynamoDB.</summary>
public class UserJourneyTests(TracedApplication application, BrowserFixture browser)
{
    [Fact]
    public async Task Journey_CreateCompleteDelete_EachClickIsOneTrace()
    {
        var tasks = await TaskPage.OpenAsync(browser, await application.GetEndpointAsync("task-web"));
        var user = $"journey-{Guid.NewGuid():N}"[..20];
        var entered = await tasks.EnterUserAsync(user);

        var created = await tasks.TraceOfAsync(() => tasks.CreateAsync("Buy <b>milk</b>", "two litres"));
        await Expect(tasks.Tasks).ToHaveCountAsync(1);
        await Expect(tasks.Tasks.First).ToContainTextAsync("Buy <b>milk</b>");
        var completed = await tasks.TraceOfAsync(() => tasks.Page.GetByTestId("task-complete").First.ClickAsync());
        var deleted = await tasks.TraceOfAsync(() => tasks.Page.GetByTestId("task-delete").First.ClickAsync());
        await Expect(tasks.Tasks).ToHaveCountAsync(0);

        var traces = (await application.GetAsync()).Traces;
        var first = await traces.FindAsync(entered, until: click => click.HasRequests(1));
        first.ShouldMatch(Click(ListRequest()));
        await ShouldBeOneTraceAsync(created, "POST /api/tasks", "DynamoDB.PutItem");
        await ShouldBeOneTraceAsync(completed, "PUT /api/tasks", "DynamoDB.UpdateItem");
        await ShouldBeOneTraceAsync(deleted, "DELETE /api/tasks/{taskId}", "DynamoDB.DeleteItem");
        // Clicks of other tests' pages were made before, by the clock of the same browser.
        var clicks = await traces.SearchAsync(new TraceQuery { Service = "task-web", Operation = "click", Since = first.Start });
        clicks.Select(click => click.TraceId).ShouldBe([entered, created, completed, deleted], ignoreOrder: true);
    }

    [Fact]
    public async Task Language_Japanese_TranslatesThePageAndIsRemembered()
    {
        var tasks = await TaskPage.OpenAsync(browser, await application.GetEndpointAsync("task-web"));
        await Expect(tasks.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");

        await tasks.Page.GetByTestId("language").ClickAsync();
        await Expect(tasks.Page.Locator("html")).ToHaveAttributeAsync("lang", "ja");
        await tasks.Page.ReloadAsync();

        await Expect(tasks.Page.Locator("html")).ToHaveAttributeAsync("lang", "ja");
        await Expect(tasks.Page.Locator("body")).ToContainTextAsync("タスク");
    }

    private async Task ShouldBeOneTraceAsync(string traceId, string route, string call)
    {
        var app = await application.GetAsync();

        var trace = await app.Traces.FindAsync(traceId, until: click => click.HasRequests(2));

        trace.ShouldMatch(Click(Request(route, call), ListRequest()));
        trace.ShouldHaveNoErrors();
        trace.ShouldHaveNoRepeatedClientSpans();
    }
}
