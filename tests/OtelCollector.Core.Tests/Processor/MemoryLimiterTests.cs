using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Processor.MemoryLimiter;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Processor;

public sealed class MemoryLimiterTests
{
    private const long MiB = 1024 * 1024;
    private readonly FakeGauge _gauge = new();
    private readonly RecordingLogger _logger = new();

    [Fact]
    public async Task Consume_AboveTheSoftLimit_IsRefusedUntilBelow()
    {
        var limit = Limit("{check_interval: 1s, limit_mib: 100, spike_limit_mib: 20}");
        var next = new RecordingConsumer<Traces>();
        var processor = new MemoryLimiterProcessor<Traces>(limit, new MemoryLimiterReport(TestComponents.Settings(), Signal.Traces), next);
        var data = Traces.From(Samples.Spans());

        _gauge.Used = 79 * MiB;
        limit.Check();
        await processor.ConsumeAsync(data, TestContext.Current.CancellationToken);

        _gauge.Used = 81 * MiB;
        _gauge.AfterCollection = 81 * MiB;
        limit.Check();
        var error = await Should.ThrowAsync<RetryableException>(async () =>
            await processor.ConsumeAsync(data, TestContext.Current.CancellationToken));
        error.Message.ShouldBe("data refused due to high memory usage");

        _gauge.Used = 10 * MiB;
        limit.Check();
        await processor.ConsumeAsync(data, TestContext.Current.CancellationToken);
        next.ItemCount.ShouldBe(2);
        _logger.Lines.Count.ShouldBe(2);
    }

    [Fact]
    public void Check_CollectionHelps_RefusesNothing()
    {
        var limit = Limit("{check_interval: 1s, limit_mib: 100}");
        _gauge.Used = 95 * MiB;
        _gauge.AfterCollection = 20 * MiB;
        limit.Check();
        limit.MustRefuse.ShouldBeFalse();
        _gauge.Collections.ShouldBe(1);
    }

    [Fact]
    public void Check_SoftLimited_CollectsOnlyOnceWithinTheInterval()
    {
        var limit = Limit("{check_interval: 1s, limit_mib: 100, spike_limit_mib: 20}");
        _gauge.Used = _gauge.AfterCollection = 85 * MiB;
        limit.Check();
        limit.Check();
        _gauge.Collections.ShouldBe(1);
        _gauge.Used = _gauge.AfterCollection = 101 * MiB;
        limit.Check();
        _gauge.Collections.ShouldBe(2);
    }

    [Fact]
    public void Limits_Percentage_IsOfTheAvailableMemory()
    {
        var config = Config("{check_interval: 1s, limit_percentage: 50, spike_limit_percentage: 10}");
        config.Limits(1000).ShouldBe((400, 500));
    }

    [Theory]
    [InlineData("{limit_mib: 1}", "'check_interval' must be greater than zero")]
    [InlineData("{check_interval: 1s}", "'limit_mib' or 'limit_percentage' must be greater than zero")]
    [InlineData("{check_interval: 1s, limit_mib: 5, spike_limit_mib: 5}", "'spike_limit_mib' must be smaller than 'limit_mib'")]
    public void Validate_Unusable_SaysWhy(string yaml, string expected) =>
        TestComponents.TryConfig(new MemoryLimiterProcessorFactory(), yaml).Problems
            .ShouldHaveSingleItem().ShouldBe($"test: {expected}");

    private static MemoryLimiterProcessorConfig Config(string yaml) =>
        (MemoryLimiterProcessorConfig)TestComponents.Config(new MemoryLimiterProcessorFactory(), yaml);

    private MemoryLimit Limit(string yaml) => new(Config(yaml), _gauge, TimeProvider.System, _logger);

    private sealed class FakeGauge : IMemoryGauge
    {
        public long Used { get; set; }

        public long AfterCollection { get; set; }

        public int Collections { get; private set; }

        public long AvailableBytes => 1000 * MiB;

        public long UsedBytes => Used;

        public long Collect()
        {
            Collections++;
            Used = AfterCollection;
            return Used;
        }
    }
}
