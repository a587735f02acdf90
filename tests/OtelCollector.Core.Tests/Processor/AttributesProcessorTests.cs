using System.Net;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Processor.Attributes;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Processor;

public sealed class AttributesProcessorTests
{
    [Theory]

    // Action; attributes before and after as key=value, with the value's type in front where it is no text.
    [InlineData("{key: a, value: 123, action: insert}", "b=x", "b=x a=i:123")]
    [InlineData("{key: a, value: 123, action: insert}", "a=x", "a=x")]
    [InlineData("{key: a, value: '123', action: insert}", "", "a=123")]
    [InlineData("{key: a, value: 1.5, action: insert}", "", "a=d:1.5")]
    [InlineData("{key: a, value: true, action: insert}", "", "a=b:true")]
    [InlineData("{key: a, value: [1, x], action: insert}", "", "a=l:[1,\"x\"]")]
    [InlineData("{key: a, value: {b: 1}, action: insert}", "", "a=m:{\"b\":1}")]
    [InlineData("{key: a, from_attribute: b, action: insert}", "b=i:7", "b=i:7 a=i:7")]
    [InlineData("{key: a, from_attribute: b, action: insert}", "c=x", "c=x")]
    [InlineData("{key: a, from_attribute: b, default_value: none, action: insert}", "c=x", "c=x a=none")]
    [InlineData("{key: a, from_attribute: b, default_value: none, action: insert}", "b=x", "b=x a=x")]
    [InlineData("{key: a, default_value: only, action: insert}", "", "a=only")]
    [InlineData("{key: a, value: y, action: update}", "a=x b=z", "a=y b=z")]
    [InlineData("{key: a, value: y, action: update}", "b=z", "b=z")]
    [InlineData("{key: a, from_attribute: c, action: update}", "a=x", "a=x")]
    [InlineData("{key: a, value: y, action: Upsert}", "a=x", "a=y")]
    [InlineData("{key: a, value: y, action: UPSERT}", "", "a=y")]
    [InlineData("{key: a, action: delete}", "a=x b=z", "b=z")]
    [InlineData("{key: a, action: delete}", "b=z", "b=z")]
    [InlineData("{key: a, action: delete}", "a=x b=y c=z a=w", "c=z b=y")]
    [InlineData("{pattern: '^card_', action: delete}", "card_no=1 my_card_no=2 card_cvc=3", "my_card_no=2")]
    [InlineData("{key: a, pattern: '^card_', action: delete}", "a=0 card_no=1 b=2", "b=2")]
    [InlineData("{key: a, action: hash}", "a=hello", "a=2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")]
    [InlineData("{key: a, action: hash}", "a=b:true", "a=4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a")]
    [InlineData("{key: a, action: hash}", "a=i:1", "a=7c9fa136d4413fa6173637e883b6998d32e1d675f88cddff9dcbcf331820f4b8")]
    [InlineData("{pattern: 'mail$', action: hash}", "e-mail=hello x=1", "e-mail=2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824 x=1")]
    [InlineData("{key: u, pattern: '^(?P<proto>.*)://(?P<host>[^/]*)', action: extract}", "u=http://a.b/c host=old", "u=http://a.b/c host=a.b proto=http")]
    [InlineData("{key: u, pattern: '(?P<x>nope)', action: extract}", "u=abc", "u=abc")]
    [InlineData("{key: u, pattern: '(?P<x>.)', action: extract}", "u=i:5", "u=i:5")]
    [InlineData("{key: a, action: convert, converted_type: int}", "a=200", "a=i:200")]
    [InlineData("{key: a, action: convert, converted_type: int}", "a=many", "a=many")]
    [InlineData("{key: a, action: convert, converted_type: int}", "a=d:2.9", "a=i:2")]
    [InlineData("{key: a, action: convert, converted_type: int}", "a=b:true", "a=i:1")]
    [InlineData("{key: a, action: convert, converted_type: double}", "a=2.5", "a=d:2.5")]
    [InlineData("{key: a, action: convert, converted_type: double}", "a=i:2", "a=d:2")]
    [InlineData("{key: a, action: convert, converted_type: string}", "a=i:2", "a=2")]
    [InlineData("{key: a, action: convert, converted_type: string}", "a=d:2.5", "a=2.5")]
    [InlineData("{key: a, action: convert, converted_type: string}", "a=b:false", "a=false")]
    public async Task ConsumeAsync_OneAction_ChangesAttributesAsDocumented(string action, string before, string after) =>
        (await RunAsync($"actions: [{action}]", before)).ShouldBe(after);

    [Theory]
    [InlineData("timeout=i:10 svc.operation=addition operation=addition", "timeout=i:10 svc.operation=addition")]
    [InlineData("operation=subtract math_value=i:123", "svc.operation=subtract math_value=i:123")]
    [InlineData("timeout=i:10 math_value=i:4", "timeout=i:10 math_value=i:4 svc.operation=default")]
    [InlineData("svc.operation=division timeout=i:3", "svc.operation=default timeout=i:3")]
    public async Task ConsumeAsync_SeveralActions_RunInOrder(string before, string after)
    {
        const string Yaml = """
            actions:
              - {key: operation, value: default, action: insert}
              - {key: svc.operation, from_attribute: operation, action: upsert}
              - {key: operation, action: delete}
            """;
        (await RunAsync(Yaml, before)).ShouldBe(after);
    }

    [Theory]
    [InlineData("metadata.Origin", "east;west")]
    [InlineData("origin", "east;west")]
    [InlineData("auth.subject", "anna")]
    [InlineData("client.address", "10.1.2.3")]
    [InlineData("metadata.none", null)]
    [InlineData("auth.none", null)]
    public async Task ConsumeAsync_FromContext_TakesItFromTheRequest(string from, string? expected)
    {
        var client = new ClientInfo
        {
            Address = new IPEndPoint(IPAddress.Parse("10.1.2.3"), 4317),
            Metadata = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase) { ["origin"] = ["east", "west"] },
            Auth = new Dictionary<string, string> { ["subject"] = "anna" },
        };
        var after = await RunAsync($"actions: [{{key: a, from_context: {from}, action: insert}}]", string.Empty, client);
        after.ShouldBe(expected is null ? string.Empty : $"a={expected}");
    }

    [Theory]
    [InlineData("include: {match_type: strict, services: [shop]}", true)]
    [InlineData("include: {match_type: strict, services: [other]}", false)]
    [InlineData("include: {match_type: regexp, services: ['^sh']}", true)]
    [InlineData("include: {match_type: regexp, regexp: {cacheenabled: true}, services: ['op$']}", true)]
    [InlineData("exclude: {match_type: strict, services: [shop]}", false)]
    [InlineData("exclude: {match_type: strict, services: [other]}", true)]
    [InlineData("include: {match_type: strict, span_names: ['span 0']}", true)]
    [InlineData("include: {match_type: strict, span_names: ['span']}", false)]
    [InlineData("include: {match_type: regexp, span_names: ['span']}", true)]
    [InlineData("include: {match_type: strict, span_kinds: [SPAN_KIND_SERVER]}", true)]
    [InlineData("include: {match_type: strict, span_kinds: [SPAN_KIND_CLIENT]}", false)]
    [InlineData("include: {match_type: strict, libraries: [{name: web, version: '1.0'}]}", true)]
    [InlineData("include: {match_type: strict, libraries: [{name: web}]}", true)]
    [InlineData("include: {match_type: strict, libraries: [{name: web, version: ''}]}", false)]
    [InlineData("include: {match_type: strict, resources: [{key: service.name, value: shop}]}", true)]
    [InlineData("include: {match_type: strict, resources: [{key: service.name}]}", true)]
    [InlineData("include: {match_type: strict, resources: [{key: host.name}]}", false)]
    [InlineData("include: {match_type: strict, attributes: [{key: n, value: -7}]}", true)]
    [InlineData("include: {match_type: strict, attributes: [{key: n, value: '-7'}]}", false)]
    [InlineData("include: {match_type: regexp, attributes: [{key: n, value: '^-7$'}]}", true)]
    [InlineData("include: {match_type: strict, attributes: [{key: n, value: -7}, {key: none}]}", false)]
    [InlineData("include: {match_type: strict, services: [shop]}\nexclude: {match_type: strict, span_names: ['span 0']}", false)]
    [InlineData("include: {match_type: strict, services: [shop]}\nexclude: {match_type: strict, span_names: ['span 1']}", true)]
    public async Task ConsumeAsync_IncludeExclude_ChangesOnlyWhatIsMeant(string match, bool isChanged)
    {
        var factory = new AttributesProcessorFactory();
        var next = new RecordingConsumer<Traces>();
        var processor = factory.CreateTraces(
            TestComponents.Settings(), TestComponents.Config(factory, match + "\nactions: [{key: added, value: 1, action: insert}]"), next);
        await processor.ConsumeAsync(Traces.From(Samples.Spans()), TestContext.Current.CancellationToken);
        var attributes = next.Received.Single().Request.ResourceSpans[0].ScopeSpans[0].Spans[0].Attributes;
        attributes.Any(a => a.Key == "added").ShouldBe(isChanged);
    }

    [Fact]
    public async Task ConsumeAsync_Metrics_ChangesDataPointsOfAllTypes()
    {
        var factory = new AttributesProcessorFactory();
        var next = new RecordingConsumer<Metrics>();
        var config = TestComponents.Config(
            factory, "include: {match_type: regexp, metric_names: ['duration|requests']}\nactions: [{key: added, value: 1, action: insert}]");
        await factory.CreateMetrics(TestComponents.Settings(), config, next)
            .ConsumeAsync(Metrics.From(Samples.Points()), TestContext.Current.CancellationToken);
        var metrics = next.Received.Single().Request.ResourceMetrics[0].ScopeMetrics[0].Metrics;
        metrics[0].Sum.DataPoints[0].Attributes.ShouldContain(a => a.Key == "added");
        metrics[1].Histogram.DataPoints[0].Attributes.ShouldContain(a => a.Key == "added");
    }

    [Theory]
    [InlineData("{match_type: strict, metric_names: [requests]}", true)]
    [InlineData("{match_type: strict, metric_names: [other]}", false)]
    [InlineData("{match_type: strict, resources: [{key: service.name, value: shop}]}", true)]
    [InlineData("{match_type: strict, resources: [{key: service.name, value: cart}]}", false)]
    public async Task ConsumeAsync_MetricsIncluded_ChangesOnlyThose(string include, bool isChanged)
    {
        var factory = new AttributesProcessorFactory();
        var next = new RecordingConsumer<Metrics>();
        var config = TestComponents.Config(factory, $"include: {include}\nactions: [{{key: added, value: 1, action: insert}}]");
        await factory.CreateMetrics(TestComponents.Settings(), config, next)
            .ConsumeAsync(Metrics.From(Samples.Points()), TestContext.Current.CancellationToken);
        next.Received.Single().Request.ResourceMetrics[0].ScopeMetrics[0].Metrics[0].Sum.DataPoints[0].Attributes
            .Any(a => a.Key == "added").ShouldBe(isChanged);
    }

    [Theory]
    [InlineData("{match_type: regexp, log_bodies: ['^message']}", true)]
    [InlineData("{match_type: strict, log_bodies: ['message']}", false)]
    [InlineData("{match_type: strict, log_severity_texts: [Information]}", true)]
    [InlineData("{match_type: strict, log_severity_number: {min: 9}}", true)]
    [InlineData("{match_type: strict, log_severity_number: {min: 13}}", false)]
    [InlineData("{match_type: strict, attributes: [{key: a, value: b}]}", true)]
    public async Task ConsumeAsync_LogsIncluded_ChangesOnlyThose(string include, bool isChanged)
    {
        var factory = new AttributesProcessorFactory();
        var next = new RecordingConsumer<Logs>();
        var config = TestComponents.Config(factory, $"include: {include}\nactions: [{{key: added, value: 1, action: insert}}]");
        await factory.CreateLogs(TestComponents.Settings(), config, next)
            .ConsumeAsync(Logs.From(Samples.Records()), TestContext.Current.CancellationToken);
        next.Received.Single().Request.ResourceLogs[0].ScopeLogs[0].LogRecords[0].Attributes
            .Any(a => a.Key == "added").ShouldBe(isChanged);
    }

    [Fact]
    public async Task ConsumeAsync_SharedData_LeavesItAsItWas()
    {
        var factory = new AttributesProcessorFactory();
        var next = new RecordingConsumer<Traces>();
        var data = Traces.From(Samples.Spans());
        data.Share();
        var before = data.Request.Clone();
        await factory.CreateTraces(TestComponents.Settings(), TestComponents.Config(factory, "actions: [{key: n, action: delete}]"), next)
            .ConsumeAsync(data, TestContext.Current.CancellationToken);
        data.Request.ShouldBe(before);
        next.Received.Single().Request.ShouldNotBe(before);
    }

    private static async Task<string> RunAsync(string yaml, string before, ClientInfo? client = null)
    {
        var factory = new AttributesProcessorFactory();
        var next = new RecordingConsumer<Traces>();
        var processor = factory.CreateTraces(TestComponents.Settings(), TestComponents.Config(factory, yaml), next);
        var request = Samples.Spans();
        var attributes = request.ResourceSpans[0].ScopeSpans[0].Spans[0].Attributes;
        attributes.Clear();
        attributes.AddRange(AttributeText.Read(before));
        await processor.ConsumeAsync(Traces.From(request, client), TestContext.Current.CancellationToken);
        var result = next.Received.Single();
        result.Client.ShouldBe(client);
        return AttributeText.Write(result.Request.ResourceSpans[0].ScopeSpans[0].Spans[0].Attributes);
    }
}
