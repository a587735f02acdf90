using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf.Collections;
using Jaeger.Model;
using Jaeger.Query;
using Jaeger.Query.Http;
using Jaeger.Query.Json;
using Jaeger.Tests.Adjusters;
using Jaeger.Tests.Query;
using Microsoft.AspNetCore.Http;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Resource.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Pdata.Json;

namespace Jaeger.Tests.Golden;

/// <summary>Whole answers against recorded ones, equal as JSON.</summary>
public sealed class GoldenTests
{
    [Fact]
    public async Task Transform_ReferencePair_IsReproduced() =>
        await TransformedAsync(
            SharedReference.Read("fixtures/transform/otlp2jaeger-in.json"),
            SharedReference.ReadJson("fixtures/transform/otlp2jaeger-out.json"));

    [Fact]
    public async Task Transform_NoResourceAttributes_NamesTheServiceMissing()
    {
        await using var api = await QueryApi.StartAsync();
        using var response = await PostAsync(api, SharedReference.Read("fixtures/upload-inputs/otlp2jaeger-in-error.json"));
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        ((string)answer!["data"]![0]!["processes"]!["p1"]!["serviceName"]!).ShouldBe("OTLPResourceNoServiceName");
    }

    [Theory]
    [InlineData("{\"resourceSpans\":1}")]
    [InlineData("not JSON")]
    [InlineData("")]
    public async Task Transform_OtherContent_IsA400(string body)
    {
        await using var api = await QueryApi.StartAsync();
        using var response = await PostAsync(api, body);
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(400);
        ((string)answer!["errors"]![0]!["msg"]!).ShouldStartWith("cannot unmarshal OTLP : ");
    }

    [Fact]
    public async Task GetTrace_IngestedExample_IsReproduced()
    {
        await using var api = await QueryApi.StartAsync();
        await api.IngestAsync([.. Parse(SharedReference.Read("examples/two-span.otlp.json"))]);
        var expected = SharedReference.ReadJson("examples/two-span.jaeger.json");
        var summaries = SharedReference.ReadJson("examples/two-span.trace-summaries.json");

        Same(await api.GetAsync("/api/traces/5b8efff798038103d269b633813fc60c"), expected);
        Same(
            await api.GetAsync("/api/v3/trace-summaries?query.startTimeMin=2020-01-01T00:00:00Z&query.startTimeMax=2030-01-01T00:00:00Z"),
            summaries);
    }

    [Fact]
    public async Task Sort_ReferenceRequest_GivesTheReferenceTraces()
    {
        var request = Message(SharedReference.Read("fixtures/memory-reshuffle/otel_traces_01.json"));
        var traces = OtlpRequest.Traces(request).ToList();
        traces.Count.ShouldBe(2);
        Same(await WrittenAsync(traces[0]), SharedReference.ReadJson("fixtures/memory-reshuffle/db_traces_01.json"));
        Same(await WrittenAsync(traces[1]), SharedReference.ReadJson("fixtures/memory-reshuffle/db_traces_02.json"));
    }

    [Theory]
    [InlineData("GetTrace")]
    [InlineData("FindTraces")]
    public async Task Write_SnapshotTrace_IsReproduced(string snapshot)
    {
        var span = new Span
        {
            TraceId = Otlp.TraceId(1),
            SpanId = Otlp.SpanId(2),
            Name = "foobar",
            Kind = Span.Types.SpanKind.Server,
            Status = new Status { Code = Status.Types.StatusCode.Error },
        };
        var request = new ResourceSpans { Resource = new Resource(), ScopeSpans = { new ScopeSpans { Spans = { span } } } };
        Same(new JsonObject { ["result"] = await WrittenAsync(Traces.Of(request)) }, SharedReference.ReadJson($"fixtures/apiv3-snapshots/{snapshot}.json"));
    }

    [Fact]
    public void Write_SnapshotSummary_IsReproduced()
    {
        const ulong Second = 1_000_000_000;
        var root = Otlp.Span(1, 2, "HTTP GET /");
        (root.StartTimeUnixNano, root.EndTimeUnixNano) = (1000 * Second, 1001 * Second);
        root.Status = new Status { Code = Status.Types.StatusCode.Error };
        var child = Otlp.Span(1, 3, "child", parent: 2);
        (child.StartTimeUnixNano, child.EndTimeUnixNano) = (1000 * Second, 1001 * Second);
        var summary = TraceSummarizer.Summarize(TraceOutlines.Of(Traces.Of(Otlp.Request("frontend", root, child)), arrival: 0));
        var written = Written(json => TraceSummaryJson.Write(json, summary));
        Same(new JsonObject { ["summaries"] = new JsonArray(written) }, SharedReference.ReadJson("fixtures/apiv3-snapshots/FindTraceSummaries.json"));
    }

    private static async Task TransformedAsync(string otlp, JsonNode expected)
    {
        await using var api = await QueryApi.StartAsync();
        using var response = await PostAsync(api, otlp);
        Same((await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!, expected);
    }

    private static Task<HttpResponseMessage> PostAsync(QueryApi api, string body) =>
        api.Client.PostAsync("/api/transform", new StringContent(body), TestContext.Current.CancellationToken);

    private static ReadOnlyMemory<byte> Message(string json) =>
        OtlpJsonReader.ToProtobuf(Encoding.UTF8.GetBytes(json), ExportTraceServiceRequest.Descriptor);

    private static RepeatedField<ResourceSpans> Parse(string json) => ExportTraceServiceRequest.Parser.ParseFrom(Message(json).Span).ResourceSpans;

    private static async Task<JsonNode> WrittenAsync(Trace trace)
    {
        using var answer = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Response.Body = answer;
        await using (var body = new JsonBody(context))
        {
            body.Json.WriteStartObject();
            body.Json.WriteStartArray("resourceSpans");
            await OtlpTraceJson.WriteResourceSpansAsync(body, trace);
            body.Json.WriteEndArray();
            body.Json.WriteEndObject();
            await body.CompleteAsync();
        }

        return JsonNode.Parse(answer.ToArray())!;
    }

    private static JsonNode Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) write(json);
        return JsonNode.Parse(stream.ToArray())!;
    }

    private static void Same(JsonNode actual, JsonNode expected)
    {
        if (!JsonNode.DeepEquals(actual, expected)) actual.ToJsonString().ShouldBe(expected.ToJsonString());
    }
}
