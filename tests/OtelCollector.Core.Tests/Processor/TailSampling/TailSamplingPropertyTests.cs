using CsCheck;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Tests.Fakes;
using static OtelCollector.Core.Tests.Processor.TailSampling.TailSamplingTestBed;

namespace OtelCollector.Core.Tests.Processor.TailSampling;

public sealed class TailSamplingPropertyTests
{
    private static readonly Gen<(int Trace, int Service, int Scope, int Mark)> Spans =
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 9]);

    /// <summary>Whatever way spans come in, each trace is kept whole or not at all, with its resources and scopes.</summary>
    [Fact]
    public Task Add_RandomRequests_KeepsWhatANaiveSamplerKeeps() =>
        Spans.Array[1, 12].Array[1, 6].SampleAsync(
            async requests =>
            {
                var bed = new TailSamplingTestBed("""
                    policies:
                      - {name: errors, type: status_code, status_code: {status_codes: [ERROR]}}
                      - {name: marked, type: string_attribute, string_attribute: {key: mark, values: [m3]}}
                      - {name: many, type: span_count, span_count: {min_spans: 9}}
                      - {name: health, type: drop, drop: {drop_sub_policy: [{name: h, type: string_attribute, string_attribute: {key: mark, values: [m7]}}]}}
                    """);
                var serial = 0;
                var all = new List<(int Trace, int Mark, string Text)>();
                foreach (var picks in requests)
                {
                    var request = new ExportTraceServiceRequest();
                    foreach (var pick in picks)
                        all.Add((pick.Trace, pick.Mark, Add(request, pick, serial++)));
                    await bed.AddAsync(request);
                }

                await bed.DrainAsync();
                var expected = all.GroupBy(s => s.Trace)
                    .Where(t => t.All(s => s.Mark != 7) && (t.Any(s => s.Mark is 1 or 3) || t.Count() >= 9))
                    .SelectMany(t => t.Select(s => s.Text)).Order(StringComparer.Ordinal);
                bed.Output.Received.SelectMany(d => d.Request.ResourceSpans).SelectMany(Describe)
                    .Order(StringComparer.Ordinal).ShouldBe(expected);
                bed.Output.Received.All(d => d.ItemCount == TailSamplingTestBed.Spans(d.Request).Count()).ShouldBeTrue();
            },
            iter: 300,
            threads: 1);

    private static string Add(ExportTraceServiceRequest request, (int Trace, int Service, int Scope, int Mark) pick, int serial)
    {
        var span = Span(pick.Trace, $"s{serial}");
        span.Attributes.Add(Samples.Text("mark", $"m{pick.Mark}"));
        if (pick.Mark == 1)
            span.Status = new Status { Code = Status.Types.StatusCode.Error };
        var service = $"svc{pick.Service}";
        var resource = request.ResourceSpans.FirstOrDefault(r => r.Resource.Attributes[0].Value.StringValue == service);
        if (resource is null)
            request.ResourceSpans.Add(resource = new ResourceSpans { Resource = Samples.Resource(service), SchemaUrl = "r" });
        var scope = resource.ScopeSpans.FirstOrDefault(s => s.Scope.Name == $"lib{pick.Scope}");
        if (scope is null)
            resource.ScopeSpans.Add(scope = new ScopeSpans { Scope = new() { Name = $"lib{pick.Scope}" }, SchemaUrl = "s" });
        scope.Spans.Add(span);
        return Text(service, scope.Scope.Name, span, "r", "s");
    }

    private static IEnumerable<string> Describe(ResourceSpans resource) => resource.ScopeSpans.SelectMany(
        scope => scope.Spans.Select(span => Text(
            resource.Resource.Attributes[0].Value.StringValue, scope.Scope.Name, span, resource.SchemaUrl, scope.SchemaUrl)));

    private static string Text(string service, string scope, Span span, string resourceUrl, string scopeUrl) =>
        $"{service}/{resourceUrl}/{scope}/{scopeUrl}: {JsonFormatter.Default.Format(span)}";
}
