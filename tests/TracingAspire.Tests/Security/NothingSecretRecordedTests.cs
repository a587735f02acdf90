using System.Net;
using System.Net.Http.Json;
using System.Text;
using TracingAspire.Testing;
using TracingAspire.Tests.Browser;
using TracingAspire.Tests.Distributed;
using static Microsoft.Playwright.Assertions;
using static TracingAspire.Testing.SpanShape;

namespace TracingAspire.Tests.Security;

/// <summary>
/// What users type and what authenticates them is in no span, no log and no console, whether a call goes well or not:
/// words found nowhere else are sent in every place there is, and everything recorded is searched for them.
/// </summary>
public class NothingSecretRecordedTests(TracedApplication application, BrowserFixture browser)
{
    private static string Canary(string where) => $"canary{where}{Guid.NewGuid():N}"[..24];

    [Fact]
    public async Task CanariesEverywhere_NothingRecorded_HoldsOne()
    {
        var (user, title, contents) = (Canary("user"), Canary("title"), Canary("contents"));
        var (query, value, fragment) = (Canary("query"), Canary("value"), Canary("fragment"));
        var (authorization, cookie, baggage) = (Canary("auth"), Canary("cookie"), Canary("baggage"));
        var jaeger = (await application.GetAsync()).Traces;
        var url = await application.GetEndpointAsync("task-web");

        // In the browser: the page's address, and everything the forms take, through every kind of call.
        var page = await browser.NewPageAsync();
        await page.Context.AddCookiesAsync([new() { Name = "session", Value = cookie, Url = url.AbsoluteUri }]);
        await page.GotoAsync(new Uri(url, $"/?{query}&token={value}#{fragment}").AbsoluteUri);
        var tasks = new TaskPage(page);
        var traces = new List<string>
        {
            await tasks.EnterUserAsync(user),
            await tasks.TraceOfAsync(() => tasks.CreateAsync(title, contents)),
            await tasks.TraceOfAsync(() => page.GetByTestId("task-complete").ClickAsync()),
        };
        await page.RouteAsync("**/api/tasks/**", route => route.FulfillAsync(new() { Status = 404, ContentType = "application/problem+json", Body = $$"""{"detail":"{{title}}"}""" }));
        traces.Add(await tasks.TraceOfAsync(() => page.GetByTestId("task-delete").ClickAsync()));
        await Expect(page.GetByTestId("error")).ToBeVisibleAsync();

        // By a program: headers, and input that is refused, by task-web and past it.
        foreach (var part in (string[])["task-web", "task-service"])
        {
            using var client = (await application.GetAsync()).CreateHttpClient(part, "http");
            client.DefaultRequestHeaders.Add("Authorization", $"Bearer {authorization}");
            client.DefaultRequestHeaders.Add("Cookie", $"session={cookie}");
            client.DefaultRequestHeaders.Add("baggage", $"user={baggage}");
            traces.Add((await TaskRequests.PostAsync(client)).TraceId);
            await RefusedAsync(client.PostAsJsonAsync("/api/tasks", new { userName = new string('x', 300) + user, title = $"{title}\n", contents, startAt = "x" }));
            await RefusedAsync(client.PostAsync("/api/tasks", new StringContent($"{{\"title\":\"{title}", Encoding.UTF8, "application/json")));
            await RefusedAsync(client.PostAsync("/api/tasks", new StringContent(contents, Encoding.UTF8, "text/plain")));
            await RefusedAsync(client.PutAsJsonAsync("/api/tasks", new { taskId = "gone", userName = user, title, contents, startAt = 1, notified = false, done = false }));
            await RefusedAsync(client.GetAsync($"/api/tasks?userName={user}&continuationToken={value}&limit={value}"));
        }

        var dashboard = await application.GetDashboardAsync();
        foreach (var trace in traces)
        {
            var stored = await jaeger.FindAsync(trace, until: found => found.Contains(Server("task-service")) || found.Contains(AnyKind().With("error.type")));
            await dashboard.FindTraceAsync(trace, found => found.Spans.Count == stored.Spans.Count);
        }

        var recorded = await EverythingRecorded.ReadAsync(application);
        var shown = traces.Where(trace => recorded["spans of task-web in Jaeger"].Contains(trace, StringComparison.Ordinal)).ToList();
        shown.ShouldBe(traces[..4], "what is searched has the traces in it");
        recorded["spans of task-web in Jaeger"].ShouldContain("userName=REDACTED");
        recorded["spans of task-web in Jaeger"].ShouldContain("token=REDACTED");
        recorded["logs in the dashboard"].ShouldContain("Created task");
        recorded["console of task-service"].ShouldContain("Created task");
        foreach (var canary in (string[])[user, title, contents, query, value, fragment, authorization, cookie, baggage])
        {
            recorded.Where(text => text.Value.Contains(canary, StringComparison.OrdinalIgnoreCase))
                .Select(text => $"{canary} in {text.Key}: …{Around(text.Value, canary)}…")
                .ShouldBeEmpty();
        }
    }

    private static async Task RefusedAsync(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        ((int)response.StatusCode).ShouldBeInRange((int)HttpStatusCode.BadRequest, 499);
    }

    private static string Around(string text, string canary)
    {
        var at = text.IndexOf(canary, StringComparison.OrdinalIgnoreCase);
        return text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 80)];
    }
}
