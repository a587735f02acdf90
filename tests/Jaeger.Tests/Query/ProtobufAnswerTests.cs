using System.Net;
using Jaeger.Model;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Query;

/// <summary>Traces in protobuf, for clients that ask for it.</summary>
public sealed class ProtobufAnswerTests : IAsyncLifetime
{
    private QueryApi _api = null!;

    public async ValueTask InitializeAsync() => _api = await QueryApi.StartAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [InlineData("application/x-protobuf")]
    [InlineData("application/x-protobuf, application/json;q=0.9")]
    public async Task GetTrace_AcceptsProtobuf_HoldsWhatTheJsonHolds(string accept)
    {
        await _api.IngestAsync(
            Otlp.Request("web", Otlp.Span(1, 1), Otlp.Span(1, 2, parent: 1, attributes: [Otlp.Text("a", "b"), Otlp.Number("n", -3)])),
            Otlp.Request("shop", Otlp.Span(1, 3, parent: 9)));

        using var response = await AskAsync("/api/v3/traces/00000000000000000000000000000001", accept);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-protobuf");
        response.Headers.Vary.ShouldContain("Accept");
        var traces = TracesData.Parser.ParseFrom(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        traces.ResourceSpans.Select(r => r.Resource.Attributes.Single(a => a.Key == Attributes.ServiceName).Value.StringValue).ShouldBe(["web", "shop"]);
        var spans = traces.ResourceSpans.SelectMany(r => r.ScopeSpans).SelectMany(s => s.Spans).ToList();
        spans.Select(span => span.SpanId).ShouldBe([Otlp.SpanId(1), Otlp.SpanId(2), Otlp.SpanId(3)]);
        spans[1].Attributes.ShouldContain(Otlp.Number("n", -3));
    }

    [Fact]
    public async Task FindTraces_AcceptsProtobuf_AreOneMessage()
    {
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(1, 1)), Otlp.Request("web", Otlp.Span(2, 2)));

        using var response = await AskAsync(
            "/api/v3/traces?query.serviceName=web&query.startTimeMin=2023-11-14T00:00:00Z&query.startTimeMax=2023-11-15T00:00:00Z", "application/x-protobuf");

        var traces = TracesData.Parser.ParseFrom(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        traces.ResourceSpans.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("application/x-protobuf;q=0")]
    public async Task GetTrace_DoesNotNameProtobuf_IsJson(string accept)
    {
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(1, 1)));

        using var response = await AskAsync("/api/v3/traces/1", accept);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    [Fact]
    public async Task GetTrace_Unknown_Is404InJson()
    {
        using var response = await AskAsync("/api/v3/traces/77", "application/x-protobuf");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("No traces found");
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await _api.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
