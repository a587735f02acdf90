using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Lifetime;

/// <summary>A pod that is replaced drops no request: as the kubelet and the load balancers treat it.</summary>
public sealed class RollingUpdateTests(SharedDynamoDB dynamoDB)
{
    private const int Clients = 4;

    [Fact]
    public async Task Sigterm_UnderTraffic_NoRequestFails()
    {
        await using var service = ServiceProcess.Start(dynamoDB.Url, ("Shutdown__DrainSeconds", "3"), ("Shutdown__RequestSeconds", "20"));
        await service.ReadyAsync();
        using var unready = new CancellationTokenSource();
        var traffic = Enumerable.Range(0, Clients).Select(_ => SendUntilAsync(service, unready.Token)).ToList();
        await Eventually.BeTrueAsync("traffic flows", () => Task.FromResult(service.Output.Contains("Created task")));

        service.Terminate();
        await Eventually.BeTrueAsync("readiness says no", async () =>
        {
            using var probe = await service.Http.GetAsync("/health/readiness");
            return probe.StatusCode == HttpStatusCode.ServiceUnavailable;
        });
        // The load balancers have not heard of it yet.
        using var late = await service.Http.GetAsync($"{TaskApiCalls.Path}?userName=ann");
        await unready.CancelAsync();

        var answers = (await Task.WhenAll(traffic)).SelectMany(client => client).ToList();
        answers.Count.ShouldBeGreaterThan(Clients);
        answers.ShouldAllBe(status => status == HttpStatusCode.Created);
        late.StatusCode.ShouldBe(HttpStatusCode.OK);
        late.Headers.ConnectionClose.ShouldBe(true);
        (await service.ExitCodeAsync()).ShouldBe(0, service.Errors);
    }

    [Fact]
    public async Task Sigterm_RequestUnderWay_IsAnsweredAndTracedThoughTheServerIsClosed()
    {
        await using var sink = await OtlpSink.StartAsync();
        await using var service = ServiceProcess.Start(
            dynamoDB.Url,
            ("Shutdown__RequestSeconds", "20"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", sink.Url),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        await service.ReadyAsync();
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        using var request = await RawRequest.BeginPostAsync(
            service.Http.BaseAddress!, TaskApiCalls.Path, TaskApiCalls.NewTask().ToJsonString(), $"00-{trace}-00f067aa0ba902b7-01");

        service.Terminate();
        await Eventually.BeTrueAsync("the service takes no new connection", async () =>
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(service.Http.BaseAddress!.Host, service.Http.BaseAddress.Port);
                return false;
            }
            catch (SocketException)
            {
                return true;
            }
        });
        var answer = await request.EndAsync(TestContext.Current.CancellationToken);

        answer.ShouldStartWith("HTTP/1.1 201 Created");
        (await service.ExitCodeAsync()).ShouldBe(0, service.Errors);
        sink.Has("/v1/traces", trace, "POST /api/tasks").ShouldBeTrue();
    }

    /// <summary>What a client gets that goes on until the load balancer sends it elsewhere.</summary>
    private static async Task<List<HttpStatusCode>> SendUntilAsync(ServiceProcess service, CancellationToken unready)
    {
        var answers = new List<HttpStatusCode>();
        while (!unready.IsCancellationRequested)
        {
            using var content = TaskApiCalls.Body(TaskApiCalls.NewTask().ToJsonString());
            using var answer = await service.Http.PostAsync(TaskApiCalls.Path, content, CancellationToken.None);
            answers.Add(answer.StatusCode);
        }

        return answers;
    }
}
