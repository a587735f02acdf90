using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Exporter.OtlpGrpc;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Exporter;

public sealed class SendingQueueTests
{
    private readonly RecordingLogger _logger = new();
    private readonly ScriptedClient _client = new();

    [Fact]
    public async Task Batch_SmallRequests_AreJoinedUpToTheMinimum()
    {
        var exporter = await StartAsync("sending_queue: {batch: {flush_timeout: 1h, min_size: 6}}");
        for (var i = 0; i < 4; i++)
            await ConsumeAsync(exporter, 3);
        await Eventually.TrueAsync(() => _client.Sent.Count == 2, "two batches");
        _client.Sent.ShouldAllBe(size => size == 6);
        await TestComponents.StopAsync(exporter);
    }

    [Fact]
    public async Task Batch_LargeRequest_IsSplitAtTheMaximum()
    {
        var exporter = await StartAsync("sending_queue: {batch: {flush_timeout: 1h, min_size: 4, max_size: 4}}");
        await ConsumeAsync(exporter, 3);
        await ConsumeAsync(exporter, 8);
        await TestComponents.StopAsync(exporter);
        _client.Sent.Order().ShouldBe([3, 4, 4]);
    }

    [Fact]
    public async Task Batch_ByBytes_NeverExceedsTheMaximum()
    {
        var size = Traces.From(Samples.Spans()).Size * 2;
        var exporter = await StartAsync($"sending_queue: {{batch: {{flush_timeout: 1h, sizer: bytes, min_size: {size}, max_size: {size}}}}}");
        await ConsumeAsync(exporter, 50);
        await TestComponents.StopAsync(exporter);
        _client.Sent.Sum().ShouldBe(50);
        _client.Bytes.ShouldAllBe(bytes => bytes <= size);
        _client.Sent.Count.ShouldBeLessThan(40);
    }

    [Fact]
    public async Task Batch_WithoutItemsButTooLarge_GoesAlone()
    {
        var exporter = await StartAsync("sending_queue: {batch: {flush_timeout: 1h, sizer: bytes, min_size: 5, max_size: 5}}");
        var empty = new ExportTraceServiceRequest { ResourceSpans = { new ResourceSpans { Resource = Samples.Resource() } } };
        await exporter.ConsumeAsync(Traces.From(empty), TestContext.Current.CancellationToken);
        await ConsumeAsync(exporter, 1);
        await TestComponents.StopAsync(exporter);
        _client.Sent.Order().ShouldBe([0, 1]);
    }

    [Fact]
    public async Task Batch_Waits_NoLongerThanItsTimeout()
    {
        var exporter = await StartAsync("sending_queue: {batch: {flush_timeout: 10ms, min_size: 1000}}");
        await ConsumeAsync(exporter, 2);
        await Eventually.TrueAsync(() => _client.Sent.Sum() == 2, "the batch");
        await TestComponents.StopAsync(exporter);
    }

    [Fact]
    public async Task Batch_Partition_KeepsClientsApart()
    {
        var exporter = await StartAsync("sending_queue: {batch: {flush_timeout: 1h, min_size: 100, partition: {metadata_keys: [x-tenant]}}}");
        foreach (var tenant in (string[])["a", "b", "a"])
        {
            var client = new ClientInfo { Metadata = new Dictionary<string, IReadOnlyList<string>> { ["X-Tenant"] = [tenant] } };
            await exporter.ConsumeAsync(Traces.From(Samples.Spans(tenant == "a" ? 2 : 3), client), TestContext.Current.CancellationToken);
        }

        await TestComponents.StopAsync(exporter);
        _client.Sent.Order().ShouldBe([3, 4]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(", batch: {flush_timeout: 10ms}")]
    public async Task WaitForResult_ExportFails_TheSenderLearnsIt(string batch)
    {
        _client.Failure = new PermanentException("no");
        var exporter = await StartAsync($"sending_queue: {{wait_for_result: true{batch}}}");
        var error = await Should.ThrowAsync<PermanentException>(() => ConsumeAsync(exporter, 1));
        error.Message.ShouldBe("not retryable error: Permanent error: no");
        await TestComponents.StopAsync(exporter);
    }

    [Fact]
    public async Task BlockOnOverflow_Full_TheSenderWaitsForRoom()
    {
        _client.Gate = new TaskCompletionSource();
        var exporter = await StartAsync("sending_queue: {queue_size: 1, block_on_overflow: true}");
        await ConsumeAsync(exporter, 1);
        var second = ConsumeAsync(exporter, 2);
        second.IsCompleted.ShouldBeFalse();
        _client.Gate.SetResult();
        await second.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await TestComponents.StopAsync(exporter);
        _client.Sent.Sum().ShouldBe(3);
    }

    [Fact]
    public async Task Offer_LargerThanTheQueue_IsRefusedInTheOriginalsWords()
    {
        var exporter = await StartAsync("sending_queue: {sizer: items, queue_size: 2}");
        (await Should.ThrowAsync<RetryableException>(() => ConsumeAsync(exporter, 3))).Message.ShouldBe("element size too large");
        await TestComponents.StopAsync(exporter);
        _logger.Lines.ShouldHaveSingleItem().ShouldBe("Exporting failed. Rejecting data. error=element size too large rejected_items=3");
    }

    [Fact]
    public async Task NoQueue_RetriesUsedUp_TheSenderKeepsTheData()
    {
        _client.Failure = new RetryableException("away");
        var exporter = await StartAsync("sending_queue: {enabled: false}, retry_on_failure: {initial_interval: 1ms, max_interval: 1ms, max_elapsed_time: 2ms}");
        var error = await Should.ThrowAsync<RetryableException>(() => ConsumeAsync(exporter, 1));
        error.Message.ShouldBe("no more retries left: away");
        _logger.Lines.Last().ShouldStartWith("Exporting failed. Rejecting data. Try enabling sending_queue to survive temporary failures.");
        await TestComponents.StopAsync(exporter);
    }

    [Fact]
    public async Task NoQueue_DestinationAsksForYears_TheRequestIsNotLost()
    {
        _client.Failure = new RetryableException("away") { RetryAfter = TimeSpan.FromDays(1000) };
        var exporter = await StartAsync("sending_queue: {enabled: false}, retry_on_failure: {max_elapsed_time: 0s}");
        var sending = ConsumeAsync(exporter, 1);
        await Eventually.TrueAsync(() => _logger.Lines.Any(l => l.StartsWith("Exporting failed. Will retry", StringComparison.Ordinal)), "the pause");
        _client.Failure = null;
        await TestComponents.StopAsync(exporter);
        await sending;
        _client.Sent.ShouldBe([1]);
    }

    [Fact]
    public async Task Stop_DestinationStillTakesData_DrainsBeyondTheGrace()
    {
        _client.Delay = TimeSpan.FromMilliseconds(20);
        var exporter = await StartAsync("sending_queue: {num_consumers: 1}");
        for (var i = 0; i < 20; i++)
            await ConsumeAsync(exporter, 1);
        using var grace = new CancellationTokenSource();
        await grace.CancelAsync();
        await Eventually.TrueAsync(() => !_client.Sent.IsEmpty, "the first of them");
        await exporter.StopAsync(grace.Token);
        _client.Sent.Sum().ShouldBe(20);
    }

    [Fact]
    public async Task Consume_SentFailedAndRefused_IsCounted()
    {
        var counts = new ConcurrentDictionary<string, long>();
        using var listener = new MeterListener();
        var settings = TestComponents.Settings(_logger);
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (ReferenceEquals(instrument.Meter, settings.Telemetry.Meter))
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            var text = string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"));
            counts.AddOrUpdate($"{instrument.Name}{{{text}}}", value, (_, sum) => sum + value);
        });
        listener.Start();
        var exporter = await StartAsync("sending_queue: {sizer: items, queue_size: 5}", settings);
        await ConsumeAsync(exporter, 2);
        await Eventually.TrueAsync(() => _client.Sent.Sum() == 2, "the first");
        _client.Failure = new PermanentException("rpc error: code = InvalidArgument desc = no");
        await ConsumeAsync(exporter, 3);
        await Should.ThrowAsync<RetryableException>(() => ConsumeAsync(exporter, 6));
        await TestComponents.StopAsync(exporter);
        counts["otelcol_exporter_sent_spans{exporter=test}"].ShouldBe(2);
        counts["otelcol_exporter_send_failed_spans{exporter=test error.type=InvalidArgument error.permanent=True}"].ShouldBe(3);
        counts["otelcol_exporter_enqueue_failed_spans{exporter=test}"].ShouldBe(6);
        counts["otelcol_exporter_in_flight_requests{exporter=test data_type=traces}"].ShouldBe(0);
    }

    [Theory]
    [InlineData("num_consumers: 0", "test::sending_queue: `num_consumers` must be positive")]
    [InlineData("queue_size: 0", "test::sending_queue: `queue_size` must be positive")]
    [InlineData("storage: s, wait_for_result: true", "test::sending_queue: `wait_for_result` is not supported with a persistent queue configured with `storage`")]
    [InlineData("sizer: items, queue_size: 5, batch: {min_size: 6}", "test::sending_queue: `min_size` must be less than or equal to `queue_size`")]
    [InlineData("queue_size: 9000, batch: {sizer: requests}", "test::sending_queue: batch: `batch` supports only `items` or `bytes` sizer, found \"requests\"")]
    [InlineData("sizer: requests, batch: {min_size: 1}", "test::sending_queue: batch: `batch` supports only `items` or `bytes` sizer, found \"requests\"")]
    [InlineData("batch: {flush_timeout: 0s}", "test::sending_queue: batch: `flush_timeout` must be positive, found 0")]
    [InlineData("batch: {min_size: 5, max_size: 4}", "test::sending_queue: batch: `max_size` (4) must be greater or equal to `min_size` (5)")]
    [InlineData("batch: {partition: {metadata_keys: [A, a]}}", "test::sending_queue: batch: partition: duplicate entry in metadata_keys: \"a\" (case-insensitive)")]
    public void Config_Unusable_SaysWhy(string queue, string expected) => TestComponents
        .TryConfig(new OtlpGrpcExporterFactory(), $"{{endpoint: 'h:1', sending_queue: {{{queue}}}}}")
        .Problems.ShouldHaveSingleItem().ShouldBe(expected);

    private async Task<QueuedExporter<Traces>> StartAsync(string settings, ComponentSettings? component = null)
    {
        var factory = new OtlpGrpcExporterFactory();
        var config = (OtlpGrpcExporterConfig)TestComponents.Config(factory, $"{{endpoint: 'h:1', {settings}}}");
        var options = new ExporterOptions(config.Queue, config.Retry);
        return await TestComponents.StartedAsync(new QueuedExporter<Traces>(component ?? TestComponents.Settings(_logger), options, _client));
    }

    private static Task ConsumeAsync(QueuedExporter<Traces> exporter, int spans) =>
        exporter.ConsumeAsync(Traces.From(Samples.Spans(spans)), TestContext.Current.CancellationToken).AsTask();
}
