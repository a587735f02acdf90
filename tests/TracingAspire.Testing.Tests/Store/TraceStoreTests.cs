using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace TracingAspire.Testing.Tests.Store;

/// <summary>What a store asks, and what it makes of every kind of answer.</summary>
public class TraceStoreTests
{
    private const string TraceId = "5b8efff798038103d269b633813fc60c";
    private const string Root = """{"traceId":"5b8efff798038103d269b633813fc60c","spanId":"00000000000000a1","name":"GET /","kind":2}""";
    private const string Child = """{"traceId":"5b8efff798038103d269b633813fc60c","spanId":"00000000000000a2","parentSpanId":"00000000000000a1","name":"call","kind":3}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FindAsync_SpansComeOneByOne_WaitsUntilNoParentIsMissing()
    {
        await using var jaeger = await ScriptedJaeger.StartAsync((context, number) => number switch
        {
            0 => NotFound(context),
            1 or 2 => Answer(context, Child),
            _ => Answer(context, Root, Child),
        });

        var trace = await Store(jaeger).FindAsync("5B8EFFF798038103D269B633813FC60C", cancellationToken: Cancellation);

        trace.Root.Children.Count.ShouldBe(1);
        jaeger.Requests.ShouldAllBe(request => request.Url == $"/api/v3/traces/{TraceId}");
    }

    [Fact]
    public async Task FindAsync_SpansStillArrive_WaitsForAQuietTime()
    {
        await using var jaeger = await ScriptedJaeger.StartAsync((context, number) => number < 3 ? Answer(context, Root) : Answer(context, Root, Child));

        (await Store(jaeger).FindAsync(TraceId, cancellationToken: Cancellation)).Spans.Count.ShouldBe(2);
    }

    [Fact]
    public async Task FindAsync_NewerTraceOfAsManySpans_HasAQuietTimeOfItsOwn()
    {
        var quiet = TimeSpan.FromSeconds(2);
        var newer = Root.Replace(TraceId, "5b8efff798038103d269b633813fc60d", StringComparison.Ordinal).Replace("\"kind\"", "\"startTimeUnixNano\":\"1000000\",\"kind\"", StringComparison.Ordinal);
        var itsChild = Child.Replace(TraceId, "5b8efff798038103d269b633813fc60d", StringComparison.Ordinal);
        var clock = new Stopwatch();
        await using var jaeger = await ScriptedJaeger.StartAsync((context, number) =>
        {
            if (number == 0)
                clock.Start();
            return clock.Elapsed < quiet * 0.8 ? Answer(context, Root)
                : clock.Elapsed < quiet * 1.3 ? Answer(context, Root, newer)
                : Answer(context, Root, newer, itsChild);
        });

        var trace = await Store(jaeger).With(options => options with { QuietTime = quiet }).FindAsync(new TraceQuery { Service = "shop" }, cancellationToken: Cancellation);

        (trace.TraceId, trace.Spans.Count).ShouldNotBe(("5b8efff798038103d269b633813fc60d", 1), "it had only just come");
    }

    [Fact]
    public async Task FindAsync_Until_EndsAsSoonAsItHolds()
    {
        await using var jaeger = await ScriptedJaeger.StartAsync((context, number) => number < 3 ? Answer(context, Root) : Answer(context, Root, Child));
        var store = Store(jaeger).With(options => options with { QuietTime = TimeSpan.FromHours(1) });

        (await store.FindAsync(TraceId, until: trace => trace.Spans.Count == 2, cancellationToken: Cancellation)).Spans.Count.ShouldBe(2);
    }

    [Fact]
    public async Task FindAsync_UntilFailsAnAssertion_IsNotYet()
    {
        await using var jaeger = await ScriptedJaeger.StartAsync((context, number) => number < 3 ? Answer(context, Child) : Answer(context, Root, Child));
        var store = Store(jaeger).With(options => options with { AllowOrphans = true });

        (await store.FindAsync(TraceId, until: trace => trace.Root.Name == "GET /", cancellationToken: Cancellation)).Spans.Count.ShouldBe(2);
    }

    [Fact]
    public async Task FindAsync_OrphanForEver_SaysSoAndPrintsTheTree()
    {
        await using var jaeger = await ScriptedJaeger.StartAsync((context, _) => Answer(context, Child));

        var error = await Should.ThrowAsync<TraceTimeoutException>(() => Store(jaeger).FindAsync(TraceId, timeout: TimeSpan.FromMilliseconds(200), cancellationToken: Cancellation));

        error.Message.ShouldStartWith($"Waited 200 ms for trace {TraceId} in {jaeger.Address}");
        error.Message.ShouldContain("It is not complete: 1 span has a parent that never arrived.");
        error.Message.ShouldContain("(orphan) call (client, 0 µs)\n   ✗ its parent 00000000000000a1 is missing");
        error.Traces.Count.ShouldBe(1);
        (await Store(jaeger).With(options => options with { AllowOrphans = true }).FindAsync(TraceId, cancellationToken: Cancellation)).Orphans.Count.ShouldBe(1);
    }

    [Fact]
    public async Task FindAsync_UntilNeverHolds_QuotesTheCondition()
    {
        await using var jaeger = await ScriptedJaeger.StartAsync((context, _) => Answer(context, Root));

        var error = await Should.ThrowAsync<TraceTimeoutException>(
            () => Store(jaeger).FindAsync(TraceId, until: trace => trace.Spans.Count == 7, timeout: TimeSpan.FromMilliseconds(200), cancellationToken: Cancellation));

        error.Message.ShouldContain("This never held: trace => trace.Spans.Count == 7");
    }

    [Fact]
    public async Task FindAsync_JaegerAwayAtFirst_AsksAgain()
    {
        await using var jaeger = await ScriptedJaeger.StartAsync((context, number) =>
            number < 3 ? Write(context, StatusCodes.Status503ServiceUnavailable, "starting") : Answer(context, Root));

        (await Store(jaeger).FindAsync(TraceId, cancellationToken: Cancellation)).Root.Name.ShouldBe("GET /");
    }

    [Fact]
    public async Task FindAsync_NobodyListens_SaysWhyAfterTheTime()
    {
        var store = TraceStore.Connect(new Uri($"http://127.0.0.1:{FreePort.Next()}"));

        var error = await Should.ThrowAsync<TraceTimeoutException>(() => store.FindAsync(TraceId, timeout: TimeSpan.FromMilliseconds(200), cancellationToken: Cancellation));

        error.Message.ShouldContain("Jaeger did not answer: ");
        error.InnerException.ShouldBeOfType<HttpRequestException>();
    }

    [Fact]
    public async Task FindAsync_JaegerNeverAnswers_EndsWithTheTime()
    {
        await using var jaeger = await ScriptedJaeger.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var error = await Should.ThrowAsync<TraceTimeoutException>(() => Store(jaeger).FindAsync(TraceId, timeout: TimeSpan.FromMilliseconds(200), cancellationToken: Cancellation));

        error.Message.ShouldContain("Jaeger did not answer");
    }

    [Theory]
    [InlineData(401, "missing tenant header", "answered 401: missing tenant header Give credentials")]
    [InlineData(400, "bad", "answered 400: bad")]
    [InlineData(200, "<!doctype html>", "Is it Jaeger's query port (16686), and is its base path in the address")]
    [InlineData(404, "404 page not found\n", "answered 404: 404 page not found Is it Jaeger, with its base path?")]
    public async Task FindAsync_RefusedOrNotJaeger_FailsAtOnce(int status, string body, string message)
    {
        await using var jaeger = await ScriptedJaeger.StartAsync((context, _) => Write(context, status, body));

        var error = await Should.ThrowAsync<HttpRequestException>(() => Store(jaeger).FindAsync(TraceId, cancellationToken: Cancellation));

        error.Message.ShouldContain(message);
        jaeger.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SearchAsync_EveryCondition_IsInTheRequest()
    {
        await using var jaeger = await ScriptedJaeger.StartAsync((context, _) => Answer(context, Root, Child));
        var query = new TraceQuery
        {
            Service = "a b",
            Operation = "GET /",
            Attributes = { ["http.route"] = "/" },
            Since = new DateTimeOffset(2026, 1, 15, 10, 0, 0, TimeSpan.FromHours(2)),
            MinDuration = TimeSpan.FromMilliseconds(1.5),
            MaxDuration = TimeSpan.FromSeconds(2),
            Limit = 7,
        };

        var found = await Store(jaeger).SearchAsync(query, Cancellation);

        found.Single().Spans.Count.ShouldBe(2);
        var url = Uri.UnescapeDataString(jaeger.Requests.Single().Url);
        url.ShouldStartWith("/api/v3/traces?query.service_name=a b&query.start_time_min=2026-01-15T08:00:00.0000000Z&query.start_time_max=");
        url.ShouldEndWith("""&query.num_traces=7&query.operation_name=GET /&query.attributes={"http.route":"/"}&query.duration_min=1500us&query.duration_max=2000000us""");
    }

    [Fact]
    public async Task Connect_BasePathAndToken_AreInEveryRequest()
    {
        await using var jaeger = await ScriptedJaeger.StartAsync((context, _) => Answer(context, Root));
        using var client = new HttpClient { BaseAddress = new Uri(jaeger.Address, "/jaeger"), DefaultRequestHeaders = { { "Authorization", "Bearer secret" } } };

        await TraceStore.Connect(client).GetAsync("1", Cancellation);

        jaeger.Requests.Single().ShouldBe(("/jaeger/api/v3/traces/00000000000000000000000000000001", "Bearer secret"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("xyz")]
    [InlineData("5b8efff798038103d269b633813fc60c0")]
    public async Task FindAsync_NoTraceId_IsRefused(string id) =>
        await Should.ThrowAsync<FormatException>(() => TraceStore.Connect(new Uri("http://127.0.0.1:1")).FindAsync(id, cancellationToken: Cancellation));

    [Fact]
    public void Connect_ClientWithoutAddress_IsRefused()
    {
        using var client = new HttpClient();
        Should.Throw<ArgumentException>(() => TraceStore.Connect(client)).Message.ShouldContain("http://localhost:16686/");
    }

    private static TraceStore Store(ScriptedJaeger jaeger) => TraceStore.Connect(
        jaeger.Address, new TraceStoreOptions { QuietTime = TimeSpan.FromMilliseconds(300), PollInterval = TimeSpan.FromMilliseconds(10) });

    private static Task Answer(HttpContext context, params string[] spans) =>
        Write(context, 200, $$$"""{"result":{"resourceSpans":[{"scopeSpans":[{"spans":[{{{string.Join(',', spans)}}}]}]}]}}""");

    private static Task NotFound(HttpContext context) => Write(context, 404, """{"error":{"httpCode":404,"message":"No traces found"}}""");

    private static Task Write(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body, context.RequestAborted);
    }
}
