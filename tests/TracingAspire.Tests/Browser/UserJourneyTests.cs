using TracingAspire.Tests.Distributed;
using TracingAspire.Tests.Traces;
using static Microsoft.Playwright.Assertions;

namespace TracingAspire.Tests.Browser;

/// <summary>A person does everything the task UI offers; each click is one trace browser → API → DynamoDB.</summary>
public class UserJourneyTests(TracedApplication application, BrowserFixture browser)
{
    [Fact]
    public async Task Journey_CreateCompleteDelete_EachClickIsOneTrace()
    {
        // Clicks of other tests' pages may still be on their way; they were made before.
        var began = DateTimeOffset.UtcNow;
        var tasks = await TaskPage.OpenAsync(browser, await application.GetEndpointAsync("task-web"));
        var jaeger = await application.GetJaegerAsync();
        var user = $"journey-{Guid.NewGuid():N}"[..20];
        var entered = await tasks.EnterUserAsync(user);

        var created = await tasks.TraceOfAsync(() => tasks.CreateAsync("Buy <b>milk</b>", "two litres"));
        await Expect(tasks.Tasks).ToHaveCountAsync(1);
        await Expect(tasks.Tasks.First).ToContainTextAsync("Buy <b>milk</b>");
        await Screenshots.TakeAsync(tasks.Page, "task-web");
        var completed = await tasks.TraceOfAsync(() => tasks.Page.GetByTestId("task-complete").First.ClickAsync());
        var deleted = await tasks.TraceOfAsync(() => tasks.Page.GetByTestId("task-delete").First.ClickAsync());
        await Expect(tasks.Tasks).ToHaveCountAsync(0);

        await AssertClickIsOneTraceAsync(created, "POST /api/tasks", "PutItem");
        await AssertClickIsOneTraceAsync(completed, "PUT /api/tasks", "UpdateItem", "PutItem");
        await AssertClickIsOneTraceAsync(deleted, "DELETE /api/tasks/{taskId}", "DeleteItem");
        (await jaeger.FindTraceIdsAsync("task-web", "click", began)).ShouldBe([entered, created, completed, deleted], ignoreOrder: true);
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

    private async Task AssertClickIsOneTraceAsync(string traceId, string route, params string[] operations)
    {
        var jaeger = await application.GetJaegerAsync();
        var spans = await jaeger.WaitForTraceAsync(traceId, spans =>
            spans.Any(span => span.Service == "task-web" && span.ParentSpanId is null)
            && spans.Any(span => span.Name == route)
            && spans.Any(span => span.Attributes.GetValueOrDefault("db.system.name") == "aws.dynamodb")
            && spans.All(span => span.ParentSpanId is null || spans.Any(parent => parent.SpanId == span.ParentSpanId)));

        spans.Select(span => span.Service).Distinct().ShouldBe(["task-web", "task-service"], ignoreOrder: true);
        var root = spans.ShouldHaveSingleItem(span => span.ParentSpanId is null);
        root.Service.ShouldBe("task-web");
        root.Name.ShouldBe("click");
        var server = spans.ShouldHaveSingleItem(span => span.Name == route && span.Kind == TracedSpan.Server);
        var fetch = spans.ShouldHaveSingleItem(span => span.SpanId == server.ParentSpanId);
        fetch.Service.ShouldBe("task-web");
        fetch.Kind.ShouldBe(TracedSpan.Client);
        var database = spans.ShouldHaveSingleItem(span => span.ParentSpanId == server.SpanId && span.Kind == TracedSpan.Client);
        operations.ShouldContain(database.Attributes["db.operation.name"]);
    }
}
