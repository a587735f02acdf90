using System.Text.Json;

namespace TracingAspire.Testing.Tests.Store;

/// <summary>Every way in which OTLP JSON has been written.</summary>
public class OtlpJsonTests
{
    [Theory]
    [InlineData("5b8efff798038103d269b633813fc60c", "eee19b7ec3c1b174", "2", "2")]
    [InlineData("5B8EFFF798038103D269B633813FC60C", "EEE19B7EC3C1B174", "\"SPAN_KIND_SERVER\"", "\"STATUS_CODE_ERROR\"")]
    [InlineData("W47/95gDgQPSabYzgT/GDA==", "7uGbfsPBsXQ=", "2", "2")]
    public void ParseOtlpJson_IdsAndEnumsInEitherForm_AreTheSame(string traceId, string spanId, string kind, string code)
    {
        var trace = Trace.ParseOtlpJson(
            $$$"""{"result":{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"{{{traceId}}}","spanId":"{{{spanId}}}","name":"x","kind":{{{kind}}},"status":{"code":{{{code}}} }}]}]}]}}""").Single();

        trace.TraceId.ShouldBe("5b8efff798038103d269b633813fc60c");
        trace.Root.SpanId.ShouldBe("eee19b7ec3c1b174");
        trace.Root.Kind.ShouldBe(SpanKind.Server);
        trace.Root.Status.ShouldBe(SpanStatus.Error);
    }

    [Fact]
    public void ParseOtlpJson_SeveralDocumentsAndTraces_AreReadTogether()
    {
        const string Format = """{"result":{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"#1","spanId":"a#2","parentSpanId":"#3","name":"s#2","startTimeUnixNano":"#20"}]}]}]}}""";
        string Document(string trace, string span, string parent) =>
            Format.Replace("#1", trace, StringComparison.Ordinal).Replace("#20", span + "000", StringComparison.Ordinal).Replace("#2", span, StringComparison.Ordinal).Replace("#3", parent, StringComparison.Ordinal);

        var traces = Trace.ParseOtlpJson(Document("01", "1", "") + "\n" + Document("01", "2", "a1") + Document("02", "3", "0000000000000000"));

        traces.Select(trace => string.Join(' ', trace.Spans.Select(span => span.Name))).ShouldBe(["s1 s2", "s3"]);
        traces[1].Orphans.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"result":{"resourceSpans":null}}""")]
    [InlineData("")]
    public void ParseOtlpJson_NoSpan_IsNoTrace(string json) => Trace.ParseOtlpJson(json).ShouldBeEmpty();

    [Theory]
    [InlineData("<html>")]
    [InlineData("""{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":5}]}]}]}""")]
    [InlineData("""{"resourceSpans":[{"scopeSpans":7}]}""")]
    public void ParseOtlpJson_NotOtlp_IsAJsonException(string json) => Should.Throw<JsonException>(() => Trace.ParseOtlpJson(json));

    [Fact]
    public void ParseOtlpJson_WarningsOfJaeger_AreNoAttributesOfTheSpan()
    {
        var span = Trace.ParseOtlpJson(
            """
            {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"1","spanId":"a","name":"x","attributes":[
            {"key":"@jaeger@warnings","value":{"arrayValue":{"values":[{"stringValue":"clock is off"}]}}},{"key":"k","value":{}}]}]}]}]}
            """).Single().Root;

        span.Warnings.ShouldBe(["clock is off"]);
        span.Attributes.Keys.ShouldBe(["k"]);
    }

    [Fact]
    public void ParseOtlpJson_ParentsInACircle_KeepsEverySpan()
    {
        var trace = Trace.ParseOtlpJson(
            """{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"1","spanId":"a","parentSpanId":"b","name":"x"},{"traceId":"1","spanId":"b","parentSpanId":"a","name":"y"},{"traceId":"1","spanId":"c","parentSpanId":"c","name":"z"}]}]}]}""").Single();

        trace.Spans.Count.ShouldBe(3);
        trace.Orphans.Count.ShouldBe(2);
    }
}
