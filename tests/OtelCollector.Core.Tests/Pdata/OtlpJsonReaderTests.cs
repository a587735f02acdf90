using System.Text;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Pdata.Json;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Pdata;

public sealed class OtlpJsonReaderTests
{
    [Fact]
    public void ToProtobuf_Span_MapsEveryKindOfField()
    {
        var request = Traces("""
            {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},
             "scopeSpans":[{"scope":{"name":"web","version":"1.0"},"spans":[{
               "traceId":"5B8EFFF798038103D269B633813FC60C","spanId":"eee19b7ec3c1b174","parentSpanId":"",
               "name":"span 0","kind":2,"startTimeUnixNano":"1544712660000000000","endTimeUnixNano":1544712661500000000,
               "attributes":[{"key":"http.route","value":{"stringValue":"/a"}},{"key":"n","value":{"intValue":"-7"}}],
               "events":[{"name":"retry","timeUnixNano":"1544712660000000001"}],
               "links":[{"traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174"}],
               "status":{"code":2,"message":"boom"}}]}]}]}
            """);
        request.ShouldBe(Samples.Spans());
    }

    [Fact]
    public void ToProtobuf_Values_AllTypes()
    {
        var attributes = Traces("""
            {"resourceSpans":[{"resource":{"attributes":[
              {"key":"b","value":{"boolValue":true}},{"key":"i","value":{"intValue":9007199254740993}},
              {"key":"d","value":{"doubleValue":1.5}},{"key":"inf","value":{"doubleValue":"-Infinity"}},
              {"key":"y","value":{"bytesValue":"AQID"}},{"key":"e","value":{}},
              {"key":"a","value":{"arrayValue":{"values":[{"intValue":1},{"stringValue":"x"}]}}},
              {"key":"m","value":{"kvlistValue":{"values":[{"key":"k","value":{"boolValue":false}}]}}}]}}]}
            """).ResourceSpans[0].Resource.Attributes.ToDictionary(a => a.Key, a => a.Value);
        attributes["b"].BoolValue.ShouldBeTrue();
        attributes["i"].IntValue.ShouldBe(9007199254740993);
        attributes["d"].DoubleValue.ShouldBe(1.5);
        attributes["inf"].DoubleValue.ShouldBe(double.NegativeInfinity);
        attributes["y"].BytesValue.ToByteArray().ShouldBe([1, 2, 3]);
        attributes["a"].ArrayValue.Values.Count.ShouldBe(2);
        attributes["m"].KvlistValue.Values[0].Value.HasBoolValue.ShouldBeTrue();
    }

    [Fact]
    public void ToProtobuf_MetricsAndLogs_AreMapped()
    {
        var metrics = ExportMetricsServiceRequest.Parser.ParseFrom(OtlpJsonReader.ToProtobuf("""
            {"resourceMetrics":[{"scopeMetrics":[{"metrics":[
              {"name":"c","sum":{"aggregationTemporality":2,"isMonotonic":true,"dataPoints":[{"asInt":"3"},{"asDouble":1.5}]}},
              {"name":"h","histogram":{"dataPoints":[{"count":"3","sum":0,"bucketCounts":["1",2],"explicitBounds":[0.5]}]}},
              {"name":"e","exponentialHistogram":{"dataPoints":[{"scale":-1,"positive":{"offset":-2,"bucketCounts":[1,"2"]}}]}}]}]}]}
            """u8, ExportMetricsServiceRequest.Descriptor)).ResourceMetrics[0].ScopeMetrics[0].Metrics;
        metrics[0].Sum.DataPoints.Select(p => p.HasAsInt ? p.AsInt : p.AsDouble).ShouldBe([3, 1.5]);
        metrics[1].Histogram.DataPoints[0].BucketCounts.ShouldBe([1ul, 2ul]);
        metrics[1].Histogram.DataPoints[0].HasSum.ShouldBeTrue();
        metrics[2].ExponentialHistogram.DataPoints[0].Positive.Offset.ShouldBe(-2);

        var record = ExportLogsServiceRequest.Parser.ParseFrom(OtlpJsonReader.ToProtobuf("""
            {"resourceLogs":[{"scopeLogs":[{"logRecords":[{"severityNumber":9,"body":{"stringValue":"m"},"flags":1}]}]}]}
            """u8, ExportLogsServiceRequest.Descriptor)).ResourceLogs[0].ScopeLogs[0].LogRecords[0];
        ((int)record.SeverityNumber).ShouldBe(9);
        record.Flags.ShouldBe(1u);
    }

    [Fact]
    public void ToProtobuf_UnknownFieldsAndNulls_AreIgnored() =>
        Traces("""{"x":{"y":[1,{}]},"resourceSpans":[{"schemaUrl":"s","later":true,"resource":null}]}""")
            .ResourceSpans.ShouldHaveSingleItem().SchemaUrl.ShouldBe("s");

    [Theory]
    [InlineData("a\\u00e9\\n\\\"\\/\\u0041", "a\u00e9\n\"/A")]
    [InlineData("\\ud83d\\ude00!", "\U0001F600!")]
    [InlineData("cut \\ud83d", "cut \uFFFD")]
    [InlineData("\\ude00 \\ud83d\\u0041 \\ud83dx", "\uFFFD \uFFFDA \uFFFDx")]
    public void ToProtobuf_EscapedText_IsUnescaped(string escaped, string expected)
    {
        var request = Traces($$"""{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"{{escaped}}","\u0073panId":"eee19b7ec3c1b174"}]}]}]}""");
        var span = request.ResourceSpans[0].ScopeSpans[0].Spans[0];
        span.Name.ShouldBe(expected);
        span.SpanId.ShouldBe(Samples.SpanId);
    }

    [Theory]
    [InlineData("\"NaN\"", double.NaN)]
    [InlineData("\"Infinity\"", double.PositiveInfinity)]
    [InlineData("\"-Infinity\"", double.NegativeInfinity)]
    [InlineData("\"+inf\"", double.PositiveInfinity)]
    [InlineData("\"1.5e3\"", 1500)]
    [InlineData("-0.25", -0.25)]
    public void ToProtobuf_Double_TakesNumbersAndTexts(string json, double expected) =>
        Traces($$$"""{"resourceSpans":[{"resource":{"attributes":[{"value":{"doubleValue":{{{json}}}}}]}}]}""")
            .ResourceSpans[0].Resource.Attributes[0].Value.DoubleValue.ShouldBe(expected);

    [Fact]
    public void ToProtobuf_NamesOfTheProtoFile_AreUnderstood()
    {
        var span = Traces("""
            {"resource_spans":[{"scope_spans":[{"spans":[{"trace_id":"5b8efff798038103d269b633813fc60c",
             "start_time_unix_nano":"5","kind":"SPAN_KIND_CLIENT","status":{"code":"STATUS_CODE_ERROR"}}, null]}]}]}
            """).ResourceSpans[0].ScopeSpans[0].Spans;
        span.Count.ShouldBe(2);
        span[0].TraceId.ShouldBe(Samples.TraceId);
        span[0].StartTimeUnixNano.ShouldBe(5ul);
        ((int)span[0].Kind).ShouldBe(3);
        ((int)span[0].Status.Code).ShouldBe(2);
    }

    [Fact]
    public void ToProtobuf_Null_IsAnEmptyRequest() => Traces("null").ResourceSpans.ShouldBeEmpty();

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("{\"resourceSpans\":{}}")]
    [InlineData("{\"resourceSpans\":[1]}")]
    [InlineData("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"xyz\"}]}]}]}")]
    [InlineData("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"aa\"}]}]}]}")]
    [InlineData("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"spanId\":\"zze19b7ec3c1b174\"}]}]}]}")]
    [InlineData("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"flags\":4294967296}]}]}]}")]
    [InlineData("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"startTimeUnixNano\":1.5}]}]}]}")]
    [InlineData("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"kind\":\"nope\"}]}]}]}")]
    [InlineData("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"startTimeUnixNano\":-1}]}]}]}")]
    [InlineData("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"name\":1}]}]}]}")]
    public void ToProtobuf_NotTheMessage_IsMalformed(string json) =>
        Should.Throw<MalformedPayloadException>(() => Traces(json));

    private static ExportTraceServiceRequest Traces(string json) => ExportTraceServiceRequest.Parser.ParseFrom(
        OtlpJsonReader.ToProtobuf(Encoding.UTF8.GetBytes(json), ExportTraceServiceRequest.Descriptor));
}
