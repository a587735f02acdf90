using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Processor.TailSampling;
using OtelCollector.Core.Tests.Fakes;
using static OtelCollector.Core.Tests.Processor.TailSampling.TailSamplingTestBed;

namespace OtelCollector.Core.Tests.Processor.TailSampling;

public sealed class TailSamplingTests
{
    private const string Always = "policies: [{name: all, type: always_sample}]";
    private const string OnlyKept = "policies: [{name: some, type: string_attribute, string_attribute: {key: keep, values: ['yes']}}]";

    [Fact]
    public async Task Tick_DecisionWait_DecidesWhenItIsOver()
    {
        var bed = new TailSamplingTestBed("decision_wait: 3s\n" + Always);
        await bed.AddAsync(Span(1, "a"));
        await bed.TickAsync(3);
        bed.Kept.ShouldBeEmpty();
        await bed.AddAsync(Span(1, "b"));
        await bed.TickAsync();
        bed.Kept.ShouldBe(["a", "b"]);
        bed.Output.Received.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Tick_RootReceived_DecidesEarlier()
    {
        var bed = new TailSamplingTestBed("decision_wait: 30s\ndecision_wait_after_root_received: 2s\n" + Always);
        await bed.AddAsync(Span(1, "child"), Span(2, "other"));
        await bed.AddAsync(Span(1, "root", isRoot: true));
        await bed.TickAsync(2);
        bed.Kept.ShouldBeEmpty();
        await bed.TickAsync();
        bed.Kept.ShouldBe(["child", "root"]);
        await bed.TickAsync(28);
        bed.Kept.ShouldBe(["child", "root", "other"]);
    }

    [Fact]
    public async Task Add_SpansOfADecidedTrace_ShareItsFate()
    {
        var bed = new TailSamplingTestBed("decision_wait: 1s\n" + OnlyKept);
        var kept = Span(1, "a");
        kept.Attributes.Add(Samples.Text("keep", "yes"));
        await bed.AddAsync(kept, Span(2, "b"));
        await bed.TickAsync(2);
        await bed.AddAsync(Span(1, "late"), Span(2, "late too"));
        bed.Kept.ShouldBe(["a", "late"]);
    }

    [Fact]
    public async Task Add_DecisionCache_RemembersAfterTheTraceIsGone()
    {
        var bed = new TailSamplingTestBed(
            "num_traces: 2\ndecision_wait: 1s\ndecision_cache: {sampled_cache_size: 10, non_sampled_cache_size: 10}\n" + OnlyKept);
        var kept = Span(1, "a");
        kept.Attributes.Add(Samples.Text("keep", "yes"));
        await bed.AddAsync(kept, Span(2, "b"));
        await bed.TickAsync(2);
        await bed.AddAsync(Span(3), Span(4), Span(5), Span(6));
        await bed.AddAsync(Span(1, "late"), Span(2, "late too"));
        bed.Kept.ShouldBe(["a", "late"]);
    }

    [Fact]
    public async Task Add_MoreTracesThanAllowed_TheOldestGivesWay()
    {
        var bed = new TailSamplingTestBed("num_traces: 2\ndecision_wait: 1s\n" + Always);
        await bed.AddAsync(Span(1, "a"), Span(2, "b"), Span(3, "c"));
        await bed.TickAsync(2);
        bed.Kept.ShouldBe(["b", "c"]);
    }

    [Fact]
    public async Task Add_BlockOnOverflow_WaitsForDecisionsInstead()
    {
        var bed = new TailSamplingTestBed("num_traces: 2\nblock_on_overflow: true\ndecision_wait: 1s\n" + Always);
        await bed.AddAsync(Span(1, "a"), Span(2, "b"), Span(3, "c"));
        await bed.DrainAsync();
        bed.Kept.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task Add_TraceBeyondTheMaximumSize_IsDroppedAtOnce()
    {
        var bed = new TailSamplingTestBed("maximum_trace_size_bytes: 300\n" + Always);
        await bed.AddAsync(Span(1, new string('a', 200)), Span(2, "small"));
        await bed.AddAsync(Span(1, new string('b', 200)));
        await bed.DrainAsync();
        bed.Kept.ShouldBe(["small"]);
    }

    [Theory]
    [InlineData("false", 1)]
    [InlineData("true", 0)]
    public async Task Drain_PendingTraces_AreDecidedUnlessTold(string drops, int kept)
    {
        var bed = new TailSamplingTestBed($"drop_pending_traces_on_shutdown: {drops}\n{Always}");
        await bed.AddAsync(Span(1));
        await bed.DrainAsync();
        bed.Output.ItemCount.ShouldBe(kept);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(", {name: d, type: drop, drop: {drop_sub_policy: [{name: s, type: string_attribute, string_attribute: {key: service.name, values: [shop]}}]}}", false)]
    [InlineData(", {name: d, type: drop, drop: {drop_sub_policy: [{name: s, type: string_attribute, string_attribute: {key: service.name, values: [other]}}]}}", true)]
    [InlineData(", {name: i, type: string_attribute, string_attribute: {key: service.name, values: [shop], invert_match: true}}", true)]
    public async Task Decide_SeveralPolicies_DroppingStandsAboveKeeping(string more, bool isKept) =>
        (await new TailSamplingTestBed($"policies: [{{name: all, type: always_sample}}{more}]").KeepsAsync(Span(1))).ShouldBe(isKept);

    [Fact]
    public async Task Add_SpanIngest_KeepsAtTheFirstMatchingSpans()
    {
        var bed = new TailSamplingTestBed("sampling_strategy: span-ingest\n" + OnlyKept);
        var kept = Span(1, "b");
        kept.Attributes.Add(Samples.Text("keep", "yes"));
        await bed.AddAsync(Span(1, "a"));
        bed.Kept.ShouldBeEmpty();
        await bed.AddAsync(kept);
        bed.Kept.ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task Stop_RunningProcessor_DecidesWhatWaits()
    {
        var output = new RecordingConsumer<Traces>();
        var factory = new TailSamplingFactory();
        var config = TestComponents.Config(factory, Always);
        var processor = await TestComponents.StartedAsync(factory.CreateTraces(TestComponents.Settings(), config, output));
        for (var i = 0; i < 100; i++)
            await processor.ConsumeAsync(Traces.From(Request(Span(i), Span(i + 1))), TestContext.Current.CancellationToken);
        await TestComponents.StopAsync(processor);
        output.ItemCount.ShouldBe(200);
    }

    [Fact]
    public async Task Tick_NextRefuses_TheOthersAreStillDecided()
    {
        var bed = new TailSamplingTestBed("decision_wait: 1s\n" + Always);
        bed.Output.Refusal = new RetryableException("busy");
        await bed.AddAsync(Span(1));
        await bed.TickAsync(2);
        bed.Output.Refusal = null;
        await bed.AddAsync(Span(2, "b"));
        await bed.TickAsync(2);
        bed.Kept.ShouldBe(["b"]);
    }
}
