using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Processor.Batch;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Processor;

public sealed class BatchProcessorTests
{
    private readonly RecordingConsumer<Traces> _next = new();
    private readonly RecordingLogger _logger = new();

    [Fact]
    public async Task Consume_UpToTheSize_IsOneBatch()
    {
        var processor = await StartAsync("{timeout: 1h, send_batch_size: 10}");
        for (var i = 0; i < 5; i++)
            await ConsumeAsync(processor, 2);
        await Eventually.TrueAsync(() => _next.ItemCount == 10, "the full batch");
        _next.Received.ShouldHaveSingleItem().Request.ResourceSpans.Count.ShouldBe(5);
        await TestComponents.StopAsync(processor);
    }

    [Fact]
    public async Task Consume_Little_IsSentAfterTheTimeout()
    {
        var processor = await StartAsync("{timeout: 20ms}");
        await ConsumeAsync(processor, 1);
        await Eventually.TrueAsync(() => _next.ItemCount == 1, "the batch after its timeout");
        await ConsumeAsync(processor, 1);
        await Eventually.TrueAsync(() => _next.ItemCount == 2, "the second batch after its timeout");
        await TestComponents.StopAsync(processor);
    }

    [Fact]
    public async Task Stop_WithItemsWaiting_SendsThem()
    {
        var processor = await StartAsync("{timeout: 1h}");
        for (var i = 0; i < 100; i++)
            await ConsumeAsync(processor, 1);
        await TestComponents.StopAsync(processor);
        _next.ItemCount.ShouldBe(100);
        _next.Received.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Consume_OverTheMaximum_IsSplit()
    {
        var processor = await StartAsync("{timeout: 1h, send_batch_size: 4, send_batch_max_size: 4}");
        await ConsumeAsync(processor, 3);
        await ConsumeAsync(processor, 7);
        await TestComponents.StopAsync(processor);
        _next.Received.Select(d => d.ItemCount).ShouldBe([4, 4, 2]);
        _next.Received.Sum(d => Traces.From(d.Request).ItemCount).ShouldBe(10);
    }

    [Fact]
    public async Task Consume_ZeroTimeout_IsPassedOnAtOnce()
    {
        var processor = await StartAsync("{timeout: 0s}");
        await ConsumeAsync(processor, 1);
        await Eventually.TrueAsync(() => _next.ItemCount == 1, "the request");
        await TestComponents.StopAsync(processor);
    }

    [Fact]
    public async Task Consume_NextRefuses_IsLoggedAndTheRestGoesOn()
    {
        _next.Refusal = new RetryableException("sending queue is full");
        var processor = await StartAsync("{timeout: 0s}");
        await ConsumeAsync(processor, 1);
        await Eventually.TrueAsync(() => !_logger.Lines.IsEmpty, "the log line");
        _logger.Lines.First().ShouldBe("Sender failed error=sending queue is full");
        _next.Refusal = null;
        await ConsumeAsync(processor, 1);
        await Eventually.TrueAsync(() => _next.ItemCount == 1, "the next request");
        await TestComponents.StopAsync(processor);
    }

    [Fact]
    public async Task Consume_ClientsWithDifferentMetadata_AreBatchedApart()
    {
        var processor = await StartAsync("{timeout: 1h, metadata_keys: [Tenant]}");
        await ConsumeAsync(processor, 1, Client("tenant", "a"));
        await ConsumeAsync(processor, 2, Client("TENANT", "b"));
        await ConsumeAsync(processor, 3, Client("tenant", "a"));
        await ConsumeAsync(processor, 4, Client("other", "a"));
        await ConsumeAsync(processor, 5, Client("tenant", ""));
        await TestComponents.StopAsync(processor);
        _next.Received
            .Select(d => (d.ItemCount, d.Client!.Metadata.TryGetValue("tenant", out var values) ? values[0] : null))
            .ShouldBe([(4, "a"), (2, "b"), (4, null), (5, "")], ignoreOrder: true);
    }

    [Fact]
    public async Task Consume_MoreCombinationsThanTheLimit_IsRefusedForGood()
    {
        var processor = await StartAsync("{timeout: 1h, metadata_keys: [tenant], metadata_cardinality_limit: 1}");
        await ConsumeAsync(processor, 1, Client("tenant", "a"));
        var refusal = await Should.ThrowAsync<PermanentException>(
            async () => await ConsumeAsync(processor, 1, Client("tenant", "b")));
        refusal.Message.ShouldBe("Permanent error: too many batcher metadata-value combinations");
        await ConsumeAsync(processor, 1, Client("tenant", "a"));
        await TestComponents.StopAsync(processor);
        _next.ItemCount.ShouldBe(2);
    }

    [Fact]
    public void Validate_KeyTwice_IsAnError()
    {
        var (_, problems) = TestComponents.TryConfig(new BatchProcessorFactory(), "{metadata_keys: [Tenant, tenant]}");
        problems.ShouldHaveSingleItem().ShouldEndWith("duplicate entry in metadata_keys: \"tenant\" (case-insensitive)");
    }

    [Fact]
    public async Task Send_BySizeAndByTimeout_IsCounted()
    {
        using var metrics = new RecordingMetrics();
        var settings = TestComponents.Settings(_logger);
        settings = settings with { Telemetry = settings.Telemetry with { Meter = metrics.Meter } };
        var factory = new BatchProcessorFactory();
        var processor = await TestComponents.StartedAsync(
            factory.CreateTraces(settings, TestComponents.Config(factory, "{timeout: 1h, send_batch_size: 5}"), _next));
        await ConsumeAsync(processor, 6);
        await ConsumeAsync(processor, 2);
        await TestComponents.StopAsync(processor);
        metrics.Sum("otelcol_processor_batch_batch_size_trigger_send").ShouldBe(1);
        metrics.Sum("otelcol_processor_batch_timeout_trigger_send").ShouldBe(1);
        metrics.Values("otelcol_processor_batch_batch_send_size").ShouldBe([6, 2]);
        metrics.Values("otelcol_processor_batch_batch_send_size_bytes").ShouldBe(_next.Received.Select(d => d.Size));
        metrics.Sum("otelcol_processor_batch_metadata_cardinality").ShouldBe(1);
    }

    private static ClientInfo Client(string key, string value) =>
        new() { Metadata = new Dictionary<string, IReadOnlyList<string>> { [key] = [value] } };

    private static ValueTask ConsumeAsync(IProcessor<Traces> processor, int spans, ClientInfo client) =>
        processor.ConsumeAsync(Traces.From(Samples.Spans(spans), client), TestContext.Current.CancellationToken);

    private static ValueTask ConsumeAsync(IProcessor<Traces> processor, int spans) =>
        processor.ConsumeAsync(Traces.From(Samples.Spans(spans)), TestContext.Current.CancellationToken);

    private Task<IProcessor<Traces>> StartAsync(string yaml)
    {
        var factory = new BatchProcessorFactory();
        return TestComponents.StartedAsync(
            factory.CreateTraces(TestComponents.Settings(_logger), TestComponents.Config(factory, yaml), _next));
    }
}
