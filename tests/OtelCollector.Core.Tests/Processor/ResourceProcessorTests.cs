using OtelCollector.Core.Pdata;
using OtelCollector.Core.Processor.Resource;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Processor;

public sealed class ResourceProcessorTests
{
    private const string Yaml = """
        attributes:
          - {key: cloud.availability_zone, value: zone-1, action: upsert}
          - {key: copy, from_attribute: service.name, action: insert}
          - {key: service.name, action: delete}
        """;

    private const string Expected = "copy=shop cloud.availability_zone=zone-1";

    private static readonly ResourceProcessorFactory Factory = new();

    [Fact]
    public async Task ConsumeAsync_Traces_ChangesTheResource()
    {
        var next = new RecordingConsumer<Traces>();
        await Factory.CreateTraces(TestComponents.Settings(), TestComponents.Config(Factory, Yaml), next)
            .ConsumeAsync(Traces.From(Samples.Spans()), TestContext.Current.CancellationToken);
        AttributeText.Write(next.Received.Single().Request.ResourceSpans[0].Resource.Attributes).ShouldBe(Expected);
    }

    [Fact]
    public async Task ConsumeAsync_Metrics_ChangesTheResource()
    {
        var next = new RecordingConsumer<Metrics>();
        await Factory.CreateMetrics(TestComponents.Settings(), TestComponents.Config(Factory, Yaml), next)
            .ConsumeAsync(Metrics.From(Samples.Points()), TestContext.Current.CancellationToken);
        AttributeText.Write(next.Received.Single().Request.ResourceMetrics[0].Resource.Attributes).ShouldBe(Expected);
    }

    [Fact]
    public async Task ConsumeAsync_Logs_ChangesTheResource()
    {
        var next = new RecordingConsumer<Logs>();
        await Factory.CreateLogs(TestComponents.Settings(), TestComponents.Config(Factory, Yaml), next)
            .ConsumeAsync(Logs.From(Samples.Records()), TestContext.Current.CancellationToken);
        AttributeText.Write(next.Received.Single().Request.ResourceLogs[0].Resource.Attributes).ShouldBe(Expected);
    }

    [Fact]
    public async Task ConsumeAsync_NoResource_GetsOne()
    {
        var next = new RecordingConsumer<Traces>();
        var request = Samples.Spans();
        request.ResourceSpans[0].Resource = null;
        await Factory.CreateTraces(TestComponents.Settings(), TestComponents.Config(Factory, "attributes: [{key: a, value: 1, action: insert}]"), next)
            .ConsumeAsync(Traces.From(request), TestContext.Current.CancellationToken);
        AttributeText.Write(next.Received.Single().Request.ResourceSpans[0].Resource.Attributes).ShouldBe("a=i:1");
    }
}
