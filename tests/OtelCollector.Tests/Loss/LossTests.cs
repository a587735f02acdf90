using System.Net;
using System.Net.Http.Headers;
using Grpc.Core;

namespace OtelCollector.Tests.Loss;

/// <summary>Every acknowledged span arrives.</summary>
public sealed class LossTests
{
    private const int Workers = 8;
    private const string Stored = "storage: file_storage, queue_size: 100000";

    [Theory]
    [InlineData("queue_size: 100000", "")]
    [InlineData("queue_size: 100000, batch: {flush_timeout: 50ms}", "")]
    [InlineData("queue_size: 100000", "batch")]
    [InlineData("enabled: false", "")]
    public async Task Terminate_UnderFullLoad_EveryAcknowledgedSpanArrivesOnce(string queue, string processors)
    {
        await using var bed = new LossBed(queue, processors: processors);
        await bed.StartSinkAsync();
        await bed.StartCollectorAsync();
        using var stop = new CancellationTokenSource();
        var load = bed.Source.LoadAsync(Workers, stop.Token);
        await bed.UntilAsync(() => bed.Source.Acknowledged.Count > 20_000, "the load");
        var (exitCode, _) = await bed.Collector!.TerminateAsync();
        await stop.CancelAsync();
        await load;
        exitCode.ShouldBe(0, bed.Collector.Log);
        bed.Source.Acknowledged.Count.ShouldBeGreaterThan(20_000);
        bed.Lost().ShouldBeEmpty();
        bed.Duplicates().ShouldBe(0);
    }

    [Theory]
    [InlineData(Stored)]
    [InlineData(Stored + ", batch: {flush_timeout: 20ms, min_size: 100}")]
    public async Task TargetAway_LongerThanTheRetryWindow_EverySpanArrives(string queue)
    {
        await using var bed = new LossBed(queue, "initial_interval: 5ms, max_interval: 10ms, max_elapsed_time: 50ms");
        await bed.StartCollectorAsync();
        for (var i = 0; i < 30; i++)
            (await bed.Source.SendAsync()).ShouldBeTrue(bed.Collector!.Log);
        await bed.UntilAsync(() => bed.Collector!.Log.Contains("no more retries left", StringComparison.Ordinal), "the end of the retries");
        await bed.StartSinkAsync();
        await bed.UntilAsync(() => bed.Lost().Count == 0, "all of it");
        bed.Duplicates().ShouldBe(0);
        bed.Collector!.Log.ShouldNotContain("Dropping data");
    }

    [Fact]
    public async Task Terminate_TargetAway_EverySpanArrivesAfterTheNextStart()
    {
        await using var bed = new LossBed(Stored);
        await bed.StartCollectorAsync();
        for (var i = 0; i < 30; i++)
            (await bed.Source.SendAsync()).ShouldBeTrue(bed.Collector!.Log);
        (await bed.Collector!.TerminateAsync()).ExitCode.ShouldBe(0);
        await bed.StartSinkAsync();
        await bed.StartCollectorAsync();
        await bed.UntilAsync(() => bed.Lost().Count == 0, "all of it");
        bed.Duplicates().ShouldBe(0);
    }

    [Fact]
    public async Task Kill_TargetAway_EverySpanArrivesAfterTheNextStart()
    {
        await using var bed = new LossBed(Stored);
        await bed.StartCollectorAsync();
        for (var i = 0; i < 30; i++)
            (await bed.Source.SendAsync()).ShouldBeTrue(bed.Collector!.Log);
        await bed.Collector!.KillAsync();
        await bed.StartSinkAsync();
        await bed.StartCollectorAsync();
        await bed.UntilAsync(() => bed.Lost().Count == 0, "all of it");
        bed.Duplicates().ShouldBe(0);
    }

    [Fact]
    public async Task Kill_UnderFullLoad_EverySpanArrivesAndOnlyThoseInFlightTwice()
    {
        await using var bed = new LossBed(Stored + ", num_consumers: 4");
        await bed.StartSinkAsync();
        const int Kills = 3;
        for (var kill = 1; kill <= Kills; kill++)
        {
            await bed.StartCollectorAsync();
            using var stop = new CancellationTokenSource();
            var load = bed.Source.LoadAsync(Workers, stop.Token);
            var enough = bed.Source.Acknowledged.Count + 4000;
            await bed.UntilAsync(() => bed.Source.Acknowledged.Count > enough, "the load");
            await bed.Collector!.KillAsync();
            await stop.CancelAsync();
            await load;
        }

        await bed.StartCollectorAsync();
        await bed.UntilAsync(() => bed.Lost().Count == 0, "all of it");
        bed.Duplicates().ShouldBeLessThanOrEqualTo(Kills * 4 * SpanSource.SpansARequest);
    }

    [Theory]
    [InlineData("queue_size: 5, num_consumers: 2")]
    [InlineData("storage: file_storage, queue_size: 5, num_consumers: 2")]
    public async Task QueueFull_ClientIsToldToRetry_AndAllCountersAgree(string queue)
    {
        await using var bed = new LossBed(queue);
        await bed.StartSinkAsync();
        bed.Sink!.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await bed.StartCollectorAsync();
        for (var i = 0; i < 12; i++)
            await bed.Source.SendAsync();
        bed.Source.Acknowledged.Count.ShouldBe(5 * SpanSource.SpansARequest);
        bed.Source.Refusals.ShouldAllBe(e => e.StatusCode == StatusCode.Unavailable && e.Status.Detail == "sending queue is full");
        bed.Source.Refusals.ShouldAllBe(e => e.Trailers.GetValueBytes("grpc-status-details-bin") != null);
        using var client = new HttpClient();
        using var body = new StringContent("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"5b8efff798038103d269b633813fc60c\",\"spanId\":\"eee19b7ec3c1b174\",\"name\":\"a\"}]}]}]}", MediaTypeHeaderValue.Parse("application/json"));
        using var answer = await client.PostAsync(bed.HttpAddress, body, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));

        bed.Sink.Gate.SetResult();
        await bed.UntilAsync(() => bed.Lost().Count == 0, "what was accepted");
        bed.Arrived.ShouldBe(bed.Source.Acknowledged.Count);
        bed.Duplicates().ShouldBe(0);
        (await bed.MetricAsync("otelcol_exporter_enqueue_failed_spans")).ShouldBe(bed.Source.Refused.Count + 1);
        (await bed.MetricAsync("otelcol_receiver_accepted_spans")).ShouldBe(bed.Source.Acknowledged.Count);
        (await bed.MetricAsync("otelcol_receiver_refused_spans")).ShouldBe(bed.Source.Refused.Count + 1);
        (await bed.MetricAsync("otelcol_exporter_queue_capacity")).ShouldBe(5);
        (await bed.Collector!.TerminateAsync()).ExitCode.ShouldBe(0);
    }
}
