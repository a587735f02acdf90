using System.Text.Json;
using Microsoft.Playwright;
using TracingAspire.Testing;
using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Browser;
using TracingAspire.Tests.Documentation.Commands;
using TracingAspire.Tests.Traces;
using static Microsoft.Playwright.Assertions;
using static TracingAspire.Testing.SpanShape;
using static TracingAspire.Tests.Traces.ClickShapes;

namespace TracingAspire.Tests.Documentation.Walkthrough;

/// <summary>A reader who does what docs/walkthrough.md says sees what it says.</summary>
public class WalkthroughTests(BrowserFixture browser)
{
    private const int Height = 720;

    // Room for every span of a click, and below the last of them for its details.
    private const int HeightOfATrace = 900;

    [Fact]
    public async Task Steps2To6_ClickReadBreakAndMend_ShowWhatThePageSays()
    {
        await using var application = await WalkthroughApplication.StartAsync();
        ExpectedOutput.FirstMissing(WalkthroughPage.Console(), application.Console).ShouldBeNull(application.Console);
        var dashboard = await DashboardPage.LogInAsync(await browser.NewPageAsync(height: 480), application.Dashboard);
        foreach (var part in (string[])["dynamodb", "jaeger", "otel-collector", "task-service", "task-web"])
        {
            await dashboard.ExpectStateAsync(part, "Running");
        }

        await WalkthroughPictures.TakeAsync(dashboard.Page, "dashboard");

        var tasks = await ClickAsync(application, dashboard);
        (await WalkthroughPage.RequestAsync(application, "3")).ShouldContain("taskId");
        await BreakAndMendAsync(application, dashboard, tasks);
    }

    [Fact]
    public async Task Steps7And9_TrafficAndAProcessorInThePipeline_FillJaegerAndMarkEverySpan()
    {
        var folder = Directory.CreateTempSubdirectory("walkthrough-").FullName;
        try
        {
            var config = Path.Combine(folder, "my-collector.yaml");
            File.Copy(Path.Combine(Repository.Root, "OtelCollector/config/local.yaml"), config);
            foreach (var edit in WalkthroughPage.Document.Blocks.Where(block => block.Language == "diff" && block.Under.StartsWith("9. ", StringComparison.Ordinal)))
            {
                await File.WriteAllTextAsync(config, DocumentedEdit.Apply(edit, await File.ReadAllTextAsync(config, TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);
            }

            await using var application = await WalkthroughApplication.StartAsync("--Tracing:Traffic=true", $"--Tracing:CollectorConfig={config}");
            var tasks = await TaskPage.OpenAsync(browser, new Uri(application.TaskWeb));
            var traceId = await tasks.EnterUserAsync("alice");
            var trace = await application.Traces().FindAsync(traceId, until: click => click.HasRequests(1));

            trace.ShouldMatch(Click(ListRequest()));
            trace.FindAll(AnyKind().With("team", "blue")).Count.ShouldBe(trace.Spans.Count, trace.ToString());
            var page = await browser.NewPageAsync(height: Height);
            await page.GotoAsync($"{application.Jaeger}/trace/{traceId}?uiFind=team%3Dblue");
            await page.GetByTestId("span-row").First.ClickAsync();
            await Expect(page.GetByTestId("span-detail")).ToContainTextAsync("team");
            await WalkthroughPictures.TakeAsync(page, "jaeger-team");
            await LookAtTrafficAsync(application, page);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task LookAtTrafficAsync(WalkthroughApplication application, IPage page)
    {
        // A picture shows more than a test needs.
        var traces = WalkthroughPictures.AreWanted ? 80 : 12;
        await Wait.ForAsync($"{traces} traces of the traffic", async () =>
            (await application.Traces().SearchAsync(new TraceQuery { Service = "traffic", Limit = traces })).Count >= traces ? "" : null, 300);
        await page.GotoAsync($"{application.Jaeger}/search?service=traffic&limit=100&lookback=1h");
        await Expect(page.GetByTestId("trace-result").First).ToBeVisibleAsync();
        await WalkthroughPictures.TakeAsync(page, "jaeger-search");
        await page.GotoAsync($"{application.Jaeger}/monitor?service=task-service&timeframe=300000");
        await Expect(page.GetByText("POST /api/tasks").First).ToBeVisibleAsync();
        await WalkthroughPictures.TakeAsync(page, "jaeger-monitor");
    }

    private async Task<TaskPage> ClickAsync(WalkthroughApplication application, DashboardPage dashboard)
    {
        var tasks = await TaskPage.OpenAsync(browser, new Uri(application.TaskWeb));
        await tasks.Page.SetViewportSizeAsync(1280, Height);
        await tasks.EnterUserAsync("alice");
        var traceId = await tasks.TraceOfAsync(() => tasks.CreateAsync("Read a trace", "in Jaeger and in the dashboard"));
        await Expect(tasks.Tasks).ToHaveCountAsync(1);
        await WalkthroughPictures.TakeAsync(tasks.Page, "task-web");

        var trace = await application.Traces().FindAsync(traceId, until: click => click.HasRequests(2));
        trace.ShouldMatch(Click(Request("POST /api/tasks", "DynamoDB.PutItem"), ListRequest()));
        var jaeger = await tasks.Page.RunAndWaitForPopupAsync(() => tasks.Page.Locator($"[data-testid=trace-link][href$='{traceId}']").ClickAsync());
        await jaeger.SetViewportSizeAsync(1280, HeightOfATrace);
        await Expect(jaeger.GetByTestId("span-row")).ToHaveCountAsync(trace.Spans.Count);
        await jaeger.Locator("[data-testid=span-row][data-service=task-service]").Last.ClickAsync();
        await Expect(jaeger.GetByTestId("span-detail")).ToContainTextAsync("aws.dynamodb");
        await WalkthroughPictures.TakeAsync(jaeger, "jaeger-trace");
        await WalkthroughPage.RequestAsync(application, "4");

        var sameTrace = await dashboard.Page.Context.NewPageAsync();
        await sameTrace.SetViewportSizeAsync(1280, Height);
        await sameTrace.GotoAsync($"{new Uri(new Uri(application.Dashboard), "/")}traces/detail/{traceId}");
        await Expect(sameTrace.GetByText("DynamoDB/Query").First).ToBeVisibleAsync();
        await WalkthroughPictures.TakeAsync(sameTrace, "dashboard-trace");
        await sameTrace.CloseAsync();
        return tasks;
    }

    private async Task BreakAndMendAsync(WalkthroughApplication application, DashboardPage dashboard, TaskPage tasks)
    {
        await dashboard.ClickAsync("dynamodb", "Stop resource");
        await dashboard.ExpectStateAsync("dynamodb", "Exited");
        await WalkthroughPictures.TakeAsync(dashboard.Page, "dashboard-stopped");

        await tasks.Page.GetByTestId("user-submit").ClickAsync();
        await Expect(tasks.Page.GetByTestId("error")).ToBeVisibleAsync();
        await WalkthroughPictures.TakeAsync(tasks.Page, "task-web-failure");

        var answer = await WalkthroughPage.RequestAsync(application, "6");
        var traceId = JsonDocument.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..]).RootElement.GetProperty("traceId").GetString()!;
        var trace = await application.Traces().FindAsync(traceId, until: request => request.Spans.Count == 2);
        trace.ShouldMatch(
            Server("task-service", "GET /api/tasks").With("http.response.status_code", 503).WithError().WithChildren(
                Client("task-service", "DynamoDB.Query").WithError()));
        var page = await browser.NewPageAsync(height: Height);
        await page.GotoAsync(application.Jaeger);
        await page.GetByTestId("trace-lookup").FillAsync(traceId);
        await page.GetByTestId("trace-lookup").PressAsync("Enter");
        await page.GetByTestId("span-row").Last.ClickAsync();
        await Expect(page.GetByTestId("span-detail")).ToBeVisibleAsync();
        await WalkthroughPictures.TakeAsync(page, "jaeger-failure");

        await dashboard.ClickAsync("dynamodb", "Start resource");
        await dashboard.ExpectStateAsync("dynamodb", "Running");
    }
}
