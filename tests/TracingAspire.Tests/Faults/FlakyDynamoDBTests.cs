using TracingAspire.Testing;
using TracingAspire.Tests.Faults.Injection;
using TracingAspire.Tests.Faults.Load;
using static TracingAspire.Testing.SpanShape;

namespace TracingAspire.Tests.Faults;

/// <summary>DynamoDB is there, but answers late, with errors, or not every call.</summary>
[Collection(FaultCollection.Name)]
public class FlakyDynamoDBTests(FaultyApplication application)
{
    private static readonly DynamoDBFault Throttled = DynamoDBFault.Error(400, "ProvisionedThroughputExceededException");
    private static readonly DynamoDBFault Defective = DynamoDBFault.Error(500, "InternalServerError");

    private static readonly Dictionary<string, DynamoDBFault> Faults =
        new[] { Throttled, Defective, DynamoDBFault.Reset, DynamoDBFault.LostAnswer, DynamoDBFault.BlackHole }.ToDictionary(fault => fault.Name, StringComparer.Ordinal);

    [Fact]
    public async Task Delay_OfASecond_IsServedAndTheTraceSaysWhereItWent()
    {
        await application.StartAsync();
        using var fault = application.Proxy.Inject(DynamoDBFault.Delay(TimeSpan.FromSeconds(1)));

        var (request, _) = await CreateAsync();

        request.Status.ShouldBe(201, request.Problem);
        (await TraceAsync(request)).Single(Client()).Duration.ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("ProvisionedThroughputExceededException")]
    [InlineData("InternalServerError")]
    public async Task Error_OfOneCall_IsARetryInTheTraceAndTheTaskIsThere(string name)
    {
        await application.StartAsync();
        using var fault = application.Proxy.Inject(Faults[name], calls: 1);

        var (request, tasks) = await CreateAsync();

        request.Status.ShouldBe(201, request.Problem);
        tasks.ShouldBe([request.TaskId!]);
        var trace = await TraceAsync(request);
        trace.ShouldHaveNoErrors();
        trace.ShouldMatch(Server().With("http.response.status_code", 201).WithChildren(
            Client().With("http.request.resend_count", 1).WithEvent("retry", retry => retry.Attributes["error.type"].Equals(name))));
    }

    // The HTTP client itself sends again what a kept connection broke under; of that the trace tells nothing.
    [Theory]
    [InlineData("reset")]
    [InlineData("lost answer")]
    public async Task Connection_OfOneCallCut_IsServedAndTheTaskIsThereOnce(string name)
    {
        await application.StartAsync();
        using var fault = application.Proxy.Inject(Faults[name], calls: 1);

        var (request, tasks) = await CreateAsync();

        fault.IsUsedUp.ShouldBeTrue("no call was cut");
        request.Status.ShouldBe(201, request.Problem);
        tasks.ShouldBe([request.TaskId!]);
        (await TraceAsync(request)).ShouldMatch(Server().With("http.response.status_code", 201).WithoutError().WithChildren(Client()));
    }

    [Theory]
    [InlineData("ProvisionedThroughputExceededException")]
    [InlineData("InternalServerError")]
    [InlineData("reset")]
    [InlineData("black hole")]
    public async Task Fault_OfEveryCall_IsRefusedWithinTheDeadlineAndGoesByItself(string name)
    {
        await application.StartAsync();
        LoadRequest refused;
        using (application.Proxy.Inject(Faults[name]))
        {
            (refused, _) = await CreateAsync();
        }

        new[] { refused }.ShouldBeServedOrRefused(503);
        refused.Status.ShouldBe(503);
        (await TraceAsync(refused)).ShouldMatch(
            Server().With("http.response.status_code", 503).WithError().WithChildren(Client().WithError().WithEvent("exception")));
        (await CreateAsync()).Request.Status.ShouldBe(201);
    }

    [Fact]
    public async Task Faults_OfAllKindsUnderLoad_AreServedOrRefusedAndLoseNoTask()
    {
        await application.StartAsync();
        await using var load = await TaskLoad.StartAsync(application.TaskWeb);
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");

        var faults = new[] { Throttled, Defective, DynamoDBFault.Reset, DynamoDBFault.LostAnswer, DynamoDBFault.Delay(TimeSpan.FromSeconds(0.3)) };
        using (application.Proxy.Inject(DynamoDBFault.AnyOf(seed, share: 0.7, faults)))
        {
            await load.UntilAsync("answers and refusals", requests => requests.Count > 50 && requests.Any(request => request.Status == 503));
        }

        await load.UntilServedAsync();
        var requests = await load.StopAsync();
        requests.ShouldBeServedOrRefused(503);
        await load.ShouldHaveLostNoTaskAsync(requests);
        await requests.ShouldBeTracedAsync(application.Traces);
    }

    private async Task<(LoadRequest Request, IReadOnlyList<string> Tasks)> CreateAsync()
    {
        using var client = new TaskClient(application.TaskWeb);
        var user = $"fault-{Guid.NewGuid():N}";
        var request = await client.CreateAsync(user);
        return (request, request.Succeeded ? await client.ListTaskIdsAsync(user) : []);
    }

    private Task<Trace> TraceAsync(LoadRequest request) =>
        application.Traces.FindAsync(request.Context, trace => trace.Spans.Count == 2, TimeSpan.FromSeconds(60));
}
