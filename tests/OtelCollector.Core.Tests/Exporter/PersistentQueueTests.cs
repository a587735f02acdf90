using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Exporter.OtlpGrpc;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Extension.FileStorage;
using OtelCollector.Core.Extension.Storage;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Exporter;

public sealed class PersistentQueueTests : IDisposable
{
    private const string NeverGivesUp = "retry_on_failure: {initial_interval: 1h, max_interval: 1h, max_elapsed_time: 0s}";
    private readonly TestFolder _folder = new();
    private readonly RecordingLogger _logger = new();
    private readonly ScriptedClient _client = new();

    [Theory]
    [InlineData("")]
    [InlineData(", batch: {flush_timeout: 5ms}")]
    public async Task Stop_DestinationAway_IsDeliveredAfterTheNextStart(string batch)
    {
        _client.Failure = new RetryableException("away");
        var exporter = await StartAsync(batch);
        for (var i = 1; i <= 5; i++)
            await ConsumeAsync(exporter, i);
        await Eventually.TrueAsync(() => !_logger.Lines.All(l => l.Contains("queue", StringComparison.Ordinal)), "the first attempt");
        await TestComponents.StopAsync(exporter);
        _client.Sent.ShouldBeEmpty();
        _logger.Lines.ShouldNotContain(l => l.StartsWith("Exporting failed. Dropping", StringComparison.Ordinal));

        _client.Failure = null;
        exporter = await StartAsync(batch);
        await Eventually.TrueAsync(() => _client.Sent.Sum() == 15, "all of it");
        await TestComponents.StopAsync(exporter);
        exporter = await StartAsync(batch);
        await TestComponents.StopAsync(exporter);
        _client.Sent.Sum().ShouldBe(15);
    }

    [Fact]
    public async Task Stop_MoreThanTheConsumersTake_TellsWhatWasLeft()
    {
        _client.Failure = new RetryableException("away");
        var exporter = await StartAsync(", num_consumers: 2");
        await ConsumeAsync(exporter, 1);
        await ConsumeAsync(exporter, 1);
        await Eventually.TrueAsync(() => _client.Attempts == 2, "both consumers");
        // What was given out is stored with the next request.
        for (var i = 0; i < 4; i++)
            await ConsumeAsync(exporter, 1);
        await TestComponents.StopAsync(exporter);
        _logger.Lines.Clear();
        exporter = await StartAsync(", num_consumers: 2");
        _logger.Lines.ShouldContain(l => l.StartsWith("Loaded queue metadata readIndex=2 writeIndex=6 itemsSize=6", StringComparison.Ordinal));
        await TestComponents.StopAsync(exporter);
    }

    [Fact]
    public async Task Consume_RefusedForGood_IsGoneAfterTheNextStart()
    {
        _client.Failure = new PermanentException("no");
        var exporter = await StartAsync(string.Empty);
        await ConsumeAsync(exporter, 3);
        await Eventually.TrueAsync(() => _logger.Lines.Any(l => l.StartsWith("Exporting failed. Dropping data.", StringComparison.Ordinal)), "the drop");
        await TestComponents.StopAsync(exporter);
        _client.Failure = null;
        exporter = await StartAsync(string.Empty);
        await TestComponents.StopAsync(exporter);
        _client.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Consume_Full_IsRefusedUntilThereIsRoom()
    {
        _client.Failure = new RetryableException("away");
        var exporter = await StartAsync(", sizer: items, queue_size: 5");
        await ConsumeAsync(exporter, 5);
        (await Should.ThrowAsync<RetryableException>(() => ConsumeAsync(exporter, 1))).Message.ShouldBe("sending queue is full");
        await TestComponents.StopAsync(exporter);
        _client.Failure = null;
        exporter = await StartAsync(", sizer: items, queue_size: 5");
        await Eventually.TrueAsync(() => _client.Sent.Sum() == 5, "what was stored");
        await TestComponents.StopAsync(exporter);
    }

    [Fact]
    public async Task Consume_FullAndBlocking_WaitsForRoom()
    {
        _client.Gate = new TaskCompletionSource();
        var exporter = await StartAsync(", queue_size: 1, block_on_overflow: true");
        await ConsumeAsync(exporter, 1);
        var second = ConsumeAsync(exporter, 2);
        second.IsCompleted.ShouldBeFalse();
        _client.Gate.SetResult();
        await second.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => _client.Sent.Sum() == 3, "both");
        await TestComponents.StopAsync(exporter);
    }

    [Fact]
    public async Task Consume_ClientMetadata_SurvivesTheRestart()
    {
        _client.Failure = new RetryableException("away");
        const string Batch = ", batch: {flush_timeout: 5ms, partition: {metadata_keys: [x-tenant]}}";
        var exporter = await StartAsync(Batch);
        var client = new ClientInfo { Metadata = new Dictionary<string, IReadOnlyList<string>> { ["x-tenant"] = ["a"] } };
        await exporter.ConsumeAsync(Traces.From(Samples.Spans(), client), TestContext.Current.CancellationToken);
        await TestComponents.StopAsync(exporter);
        _client.Failure = null;
        exporter = await StartAsync(Batch);
        await Eventually.TrueAsync(() => _client.Clients.Count == 1, "the request");
        _client.Clients.First()!.Metadata["X-Tenant"].ShouldBe(["a"]);
        await TestComponents.StopAsync(exporter);
    }

    [Fact]
    public async Task Consume_StorageFails_TheSenderKeepsTheData()
    {
        var exporter = Create(string.Empty);
        var storage = new FailingStorage();
        await exporter.StartAsync(new TestHost(("file_storage", storage)), TestContext.Current.CancellationToken);
        var error = await Should.ThrowAsync<RetryableException>(() => ConsumeAsync(exporter, 2));
        error.Message.ShouldBe("No space left on device");
        _logger.Lines.Last().ShouldBe("Exporting failed. Rejecting data. error=No space left on device rejected_items=2");
        await TestComponents.StopAsync(exporter);
    }

    [Fact]
    public async Task Start_NoSuchStorage_SaysWhatToDo()
    {
        var exporter = Create(string.Empty);
        var error = await Should.ThrowAsync<ComponentException>(() => TestComponents.StartedAsync(exporter));
        error.Message.ShouldBe(
            "no storage client extension found: sending_queue::storage names \"file_storage\", add it to service::extensions");
        await TestComponents.StopAsync(exporter);
    }

    public void Dispose() => _folder.Dispose();

    private static Task ConsumeAsync(QueuedExporter<Traces> exporter, int spans) =>
        exporter.ConsumeAsync(Traces.From(Samples.Spans(spans)), TestContext.Current.CancellationToken).AsTask();

    private QueuedExporter<Traces> Create(string queue)
    {
        var factory = new OtlpGrpcExporterFactory();
        var config = (OtlpGrpcExporterConfig)TestComponents.Config(
            factory, $"{{endpoint: 'h:1', {NeverGivesUp}, sending_queue: {{storage: file_storage{queue}}}}}");
        return new QueuedExporter<Traces>(
            TestComponents.Settings(_logger), new ExporterOptions(config.Queue, config.Retry), _client);
    }

    private async Task<QueuedExporter<Traces>> StartAsync(string queue)
    {
        var factory = new FileStorageFactory();
        var config = TestComponents.Config(factory, $"{{directory: '{_folder.Path}'}}");
        var storage = factory.Create(TestComponents.Settings(_logger), config);
        var exporter = Create(queue);
        await exporter.StartAsync(new TestHost(("file_storage", storage)), TestContext.Current.CancellationToken);
        return exporter;
    }

    private sealed class FailingStorage : IStorageExtension, IStorageClient
    {
        public ValueTask<IStorageClient> OpenAsync(StorageOwner owner, CancellationToken cancellationToken) => new(this);

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => new((byte[]?)null);

        public ValueTask BatchAsync(IReadOnlyList<StorageOperation> operations, CancellationToken cancellationToken) =>
            throw new StorageException("No space left on device");

        public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
