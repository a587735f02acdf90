using CsCheck;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Connector;

public sealed class RoutingPropertyTests
{
    private static readonly string[] Targets = ["a", "b", "c"];

    private static readonly Gen<(bool IsSpan, int Value, bool Copies, int Target)> Routes =
        Gen.Select(Gen.Bool, Gen.Int[0, 3], Gen.Bool, Gen.Int[0, 2]);

    private static readonly Gen<(int Service, int Mark)> Spans = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3]);

    /// <summary>Every span gets exactly where a walk down the table by hand takes it.</summary>
    [Fact]
    public Task Consume_RandomTables_RoutesAsANaiveWalk() =>
        Gen.Select(Routes.Array[1, 5], Spans.Array[0, 12], Gen.Bool).SampleAsync(
            async (routes, spans, isShared) =>
            {
                var distinct = routes.DistinctBy(r => (r.IsSpan, r.Value)).ToArray();
                var bed = new RoutingTestBed<Traces>(
                    $"default_pipelines: [traces/rest]\ntable:\n{string.Concat(distinct.Select(Yaml))}");
                var data = Traces.Parse(Request(spans).ToByteArray());
                if (isShared)
                    data.Share();
                await bed.SendAsync(data);
                foreach (var target in Targets.Append("rest"))
                {
                    var expected = spans.SelectMany((span, i) => Walk(distinct, span).Where(t => t == target).Select(_ => $"s{span.Service} {i}"));
                    bed[target].Received.SelectMany(d => d.Request.ResourceSpans).SelectMany(Describe)
                        .Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
                    bed[target].Received.Count.ShouldBeLessThanOrEqualTo(1);
                }
            },
            iter: 300,
            threads: 1);

    private static IEnumerable<string> Walk((bool IsSpan, int Value, bool Copies, int Target)[] routes, (int Service, int Mark) span)
    {
        foreach (var route in routes)
        {
            if (route.Value != (route.IsSpan ? span.Mark : span.Service))
                continue;
            yield return Targets[route.Target];
            if (!route.Copies)
                yield break;
        }

        yield return "rest";
    }

    private static string Yaml((bool IsSpan, int Value, bool Copies, int Target) route)
    {
        var (context, condition) = route.IsSpan
            ? ("span", $"attributes[\"mark\"] == \"m{route.Value}\"")
            : ("resource", $"attributes[\"service.name\"] == \"s{route.Value}\"");
        return $"  - {{context: {context}, condition: '{condition}', action: {(route.Copies ? "copy" : "move")}, pipelines: [traces/{Targets[route.Target]}]}}\n";
    }

    private static ExportTraceServiceRequest Request((int Service, int Mark)[] spans)
    {
        var request = new ExportTraceServiceRequest();
        for (var i = 0; i < spans.Length; i++)
        {
            var service = $"s{spans[i].Service}";
            var resource = request.ResourceSpans.LastOrDefault(r => r.Resource.Attributes[0].Value.StringValue == service);
            if (resource is null)
                request.ResourceSpans.Add(resource = new ResourceSpans { Resource = Samples.Resource(service) });
            if (i % 3 == 0 || resource.ScopeSpans.Count == 0)
                resource.ScopeSpans.Add(new ScopeSpans { Scope = new() { Name = $"lib{i}" } });
            resource.ScopeSpans[^1].Spans.Add(new Span { Name = $"{i}", Attributes = { Samples.Text("mark", $"m{spans[i].Mark}") } });
        }

        return request;
    }

    private static IEnumerable<string> Describe(ResourceSpans resource) =>
        resource.ScopeSpans.SelectMany(s => s.Spans).Select(s => $"{resource.Resource.Attributes[0].Value.StringValue} {s.Name}");
}
