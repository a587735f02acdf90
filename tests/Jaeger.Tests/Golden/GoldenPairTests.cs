using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Jaeger.Tests.Query;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Pdata.Json;

namespace Jaeger.Tests.Golden;

/// <summary>What goes in and what Jaeger answers for it: the same values and the same order of properties, whatever the white space.</summary>
public sealed class GoldenPairTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "Golden", "data");

    [Theory]
    [InlineData("checkout")]
    [InlineData("values")]
    [InlineData("shapes")]
    public async Task Transform_Request_IsAnsweredAsByJaeger(string name)
    {
        await using var api = await QueryApi.StartAsync();
        using var response = await api.Client.PostAsync("/api/transform", new StringContent(Read(name, "otlp")), TestContext.Current.CancellationToken);
        Same(await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken), Json(name, "transformed"), "$");
    }

    [Theory]
    [InlineData("values", "/api/traces/1af7651916cd43dd8448eb211c80319c", "jaeger")]
    [InlineData("values", "/api/v3/traces/1af7651916cd43dd8448eb211c80319c", "v3")]
    [InlineData("shapes", "/api/traces/0af7651916cd43dd8448eb211c80319c", "jaeger")]
    [InlineData("shapes", "/api/v3/traces/0af7651916cd43dd8448eb211c80319c", "v3")]
    public async Task Get_StoredRequest_IsAnsweredAsByJaeger(string name, string path, string expected)
    {
        await using var api = await QueryApi.StartAsync();
        var message = OtlpJsonReader.ToProtobuf(Encoding.UTF8.GetBytes(Read(name, "otlp")), ExportTraceServiceRequest.Descriptor);
        await api.IngestAsync([.. ExportTraceServiceRequest.Parser.ParseFrom(message).ResourceSpans]);
        Same(await api.GetAsync(path), Json(name, expected), "$");
    }

    private static string Read(string name, string kind) => File.ReadAllText(Path.Combine(Data, $"{name}.{kind}.json"));

    private static JsonNode? Json(string name, string kind) => JsonNode.Parse(Read(name, kind));

    private static void Same(JsonNode? actual, JsonNode? expected, string path)
    {
        switch (expected)
        {
            case JsonObject properties:
                actual.ShouldBeOfType<JsonObject>(path).Select(p => p.Key).ShouldBe(properties.Select(p => p.Key), path);
                foreach (var (key, value) in properties) Same(actual[key], value, $"{path}.{key}");
                break;
            case JsonArray items:
                actual.ShouldBeOfType<JsonArray>(path).Count.ShouldBe(items.Count, path);
                for (var i = 0; i < items.Count; i++) Same(actual[i], items[i], $"{path}[{i}]");
                break;
            default:
                if (!JsonNode.DeepEquals(actual, expected)) actual?.ToJsonString().ShouldBe(expected?.ToJsonString(), path);
                break;
        }
    }
}
