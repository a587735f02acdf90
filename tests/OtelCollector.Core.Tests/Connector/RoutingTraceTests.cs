using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Connector;

public sealed class RoutingTraceTests
{
    private const string Shop = "attributes[\"service.name\"] == \"shop\"";

    [Fact]
    public async Task Consume_ResourceRoute_MovesResourcesAndLeavesTheRestToTheDefault()
    {
        var bed = Bed($$"""
            default_pipelines: [traces/rest]
            table:
              - {condition: '{{Shop}}', pipelines: [traces/a]}
              - {statement: 'route() where {{Shop}}', context: resource, pipelines: [traces/b]}
              - {condition: 'attributes["service.name"] == "cart"', pipelines: [traces/b, traces/c]}
            """);
        await bed.SendAsync(Spans(("shop", 2), ("cart", 1), ("mail", 3)));
        bed.Counts().ShouldBe("a=2 b=1 c=1 rest=3");
    }

    [Fact]
    public async Task Consume_SpanRoute_SplitsScopesAndKeepsTheirDescriptions()
    {
        var bed = Bed("""
            default_pipelines: [traces/rest]
            table:
              - {context: span, condition: 'name == "span 1" and resource.attributes["service.name"] == "shop"', pipelines: [traces/a]}
            """);
        var sent = Samples.Spans(3);
        sent.ResourceSpans[0].SchemaUrl = "r";
        sent.ResourceSpans[0].ScopeSpans[0].SchemaUrl = "s";
        var expected = sent.Clone();
        await bed.SendAsync(Traces.From(sent));
        bed.Counts().ShouldBe("a=1 rest=2");
        var spans = expected.ResourceSpans[0].ScopeSpans[0].Spans;
        var moved = spans[1];
        spans.RemoveAt(1);
        bed["rest"].Received.Single().Request.ShouldBe(expected);
        spans.Clear();
        spans.Add(moved);
        bed["a"].Received.Single().Request.ShouldBe(expected);
    }

    [Fact]
    public async Task Consume_Copy_LaterRoutesAndTheDefaultSeeTheDataToo()
    {
        var bed = Bed($$"""
            default_pipelines: [traces/rest]
            table:
              - {condition: '{{Shop}}', action: copy, pipelines: [traces/a]}
              - {context: span, condition: 'name == "span 0"', action: copy, pipelines: [traces/b]}
              - {context: span, condition: 'name == "span 1"', action: move, pipelines: [traces/c]}
            """);
        await bed.SendAsync(Spans(("shop", 2), ("cart", 1)));
        bed.Counts().ShouldBe("a=2 b=2 c=1 rest=2");
        var copy = bed["a"].Received.Single().Request.ResourceSpans[0];
        copy.ScopeSpans[0].Spans[0].ShouldNotBeSameAs(bed["rest"].Received.Single().Request.ResourceSpans[0].ScopeSpans[0].Spans[0]);
    }

    [Fact]
    public async Task Consume_NoDefault_DropsWhatNoRouteTakes()
    {
        var bed = Bed($"table: [{{condition: '{Shop}', pipelines: [traces/a]}}]");
        await bed.SendAsync(Spans(("mail", 3)));
        bed.Counts().ShouldBeEmpty();
    }

    [Fact]
    public async Task Consume_RoutesToOnePipeline_ArriveTogether()
    {
        var bed = Bed("""
            table:
              - {condition: 'attributes["service.name"] == "shop"', pipelines: [traces/a]}
              - {condition: 'attributes["service.name"] == "cart"', pipelines: [traces/a]}
            """);
        await bed.SendAsync(Spans(("cart", 1), ("shop", 2)));
        bed["a"].Received.ShouldHaveSingleItem().ItemCount.ShouldBe(3);
    }

    [Fact]
    public async Task Consume_DeletingStatement_ChangesWhatItRoutes()
    {
        var bed = Bed($"table: [{{statement: 'delete_key(attributes, \"service.name\") where {Shop}', pipelines: [traces/a]}}]");
        var sent = Spans(("shop", 1));
        sent.Share();
        await bed.SendAsync(sent);
        bed["a"].Received.Single().Request.ResourceSpans[0].Resource.Attributes.ShouldBeEmpty();
        sent.Request.ResourceSpans[0].Resource.Attributes.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Consume_RepeatedStatement_IsIgnoredWithAWarning()
    {
        var bed = Bed($$"""
            table:
              - {condition: '{{Shop}}', pipelines: [traces/a]}
              - {condition: '{{Shop}}', pipelines: [traces/b, traces/c]}
            """);
        await bed.SendAsync(Spans(("shop", 1)));
        bed.Counts().ShouldBe("a=1");
        bed.Logger.Lines.ShouldHaveSingleItem().ShouldContain(
            "Statement \"route() where attributes[\\\"service.name\\\"] == \\\"shop\\\"\" already exists in the routing table, the route with target pipeline(s) \"traces/b, traces/c\" will be ignored.");
    }

    [Theory]
    [InlineData("propagate", "")]
    [InlineData("ignore", "rest=1")]
    [InlineData("silent", "rest=1")]
    public async Task Consume_ConditionWithoutAnswer_IsRefusedOrGoesToTheDefault(string mode, string counts)
    {
        var bed = Bed($$"""
            error_mode: {{mode}}
            default_pipelines: [traces/rest]
            table: [{condition: 'IsMatch(attributes["service.name"], attributes["missing"])', pipelines: [traces/a]}]
            """);
        if (mode == "propagate")
            (await Should.ThrowAsync<RetryableException>(() => bed.SendAsync(Spans(("shop", 1))))).Message.ShouldNotBeEmpty();
        else
            await bed.SendAsync(Spans(("shop", 1)));
        bed.Counts().ShouldBe(counts);
        bed.Logger.Lines.Count.ShouldBe(mode == "ignore" ? 1 : 0);
    }

    [Fact]
    public async Task Consume_ARefusal_KeepsNoOtherDestinationFromItsPart()
    {
        var bed = Bed($$"""
            default_pipelines: [traces/rest]
            table:
              - {condition: '{{Shop}}', pipelines: [traces/a]}
              - {condition: 'attributes["service.name"] == "cart"', pipelines: [traces/b]}
            """);
        bed["a"].Refusal = new PermanentException("full");
        bed["b"].Refusal = new RetryableException("later");
        (await Should.ThrowAsync<RetryableException>(() => bed.SendAsync(Spans(("shop", 1), ("cart", 1), ("mail", 1)))))
            .Message.ShouldBe("full\nlater");
        bed.Counts().ShouldBe("rest=1");
    }

    [Fact]
    public void Create_UnknownPipeline_SaysWhich() =>
        Should.Throw<ComponentException>(() => Bed($"table: [{{condition: '{Shop}', pipelines: [traces/a, traces/x]}}]"))
            .Message.ShouldBe("failed to build pipelines: pipeline not found: missing consumer: \"traces/x\"");

    [Fact]
    public void Create_EditorThatIsNotAllowed_IsRefused() =>
        Should.Throw<ComponentException>(() => Bed("table: [{statement: 'set(attributes[\"a\"], 1)', pipelines: [traces/a]}]"))
            .Message.ShouldBe("failed to build pipelines: undefined function \"set\"");

    private static RoutingTestBed<Traces> Bed(string yaml) => new(yaml);

    private static Traces Spans(params (string Service, int Count)[] services)
    {
        var request = new ExportTraceServiceRequest();
        foreach (var (service, count) in services)
            request.ResourceSpans.Add(Samples.Spans(count, service).ResourceSpans);
        return Traces.Parse(request.ToByteArray());
    }
}
