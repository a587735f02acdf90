using System.Text;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Pdata.Json;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Pdata;

public sealed class OtlpJsonWriterTests
{
    [Fact]
    public void Write_Span_HasTheSpecificationsOrderAndNumbersAsText() => Json(Traces.From(Samples.Spans())).ShouldBe(
        """
        {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},"scopeSpans":[{"scope":{"name":"web","version":"1.0"},"spans":[{"traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174","name":"span 0","kind":2,"startTimeUnixNano":"1544712660000000000","endTimeUnixNano":"1544712661500000000","attributes":[{"key":"http.route","value":{"stringValue":"/a"}},{"key":"n","value":{"intValue":"-7"}}],"events":[{"timeUnixNano":"1544712660000000001","name":"retry"}],"links":[{"traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174"}],"status":{"message":"boom","code":2}}]}]}]}
        """);

    [Fact]
    public void Write_Metrics_HasEveryKindOfPoint() => Json(Metrics.From(Samples.Points())).ShouldBe(
        """
        {"resourceMetrics":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},"scopeMetrics":[{"scope":{},"metrics":[{"name":"requests","unit":"1","sum":{"dataPoints":[{"attributes":[{"key":"k","value":{"stringValue":"v"}}],"timeUnixNano":"1544712660000000000","asInt":"0"}],"aggregationTemporality":2,"isMonotonic":true}},{"name":"duration","unit":"s","histogram":{"dataPoints":[{"count":"3","sum":1.5,"bucketCounts":["1","1","1"],"explicitBounds":[1,2]}],"aggregationTemporality":1}}]}]}]}
        """);

    [Fact]
    public void Write_Log_HasItsBody() => Json(Logs.From(Samples.Records())).ShouldContain(
        "\"logRecords\":[{\"timeUnixNano\":\"1544712660000000000\",\"severityNumber\":9,\"severityText\":\"Information\",\"body\":{\"stringValue\":\"message 0\"},");

    [Fact]
    public void Write_EmptySpan_KeepsTheMessagesThatMustBeThere()
    {
        var request = new ExportTraceServiceRequest { ResourceSpans = { new ResourceSpans { ScopeSpans = { new ScopeSpans { Spans = { new Span() } } } } } };
        Json(Traces.From(request)).ShouldBe("{\"resourceSpans\":[{\"resource\":{},\"scopeSpans\":[{\"scope\":{},\"spans\":[{\"status\":{}}]}]}]}");
    }

    [Theory]
    [InlineData("a\"\\\n\r\t\u0001\u007f<&>", "a\\\"\\\\\\n\\r\\t\\u0001\u007f<&>")]
    [InlineData("ä😀\u2028", "ä😀\u2028")]
    public void Write_Text_EscapesOnlyWhatItMust(string text, string expected)
    {
        var request = Samples.Spans();
        request.ResourceSpans[0].ScopeSpans[0].Spans[0].Name = text;
        Json(Traces.From(request)).ShouldContain($"\"name\":\"{expected}\"");
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1.25e21, "1.25e+21")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(0.00001234, "0.00001234")]
    [InlineData(-1e-7, "-1e-07")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(double.NegativeInfinity, "\"-Infinity\"")]
    public void Write_Double_IsAsShortAsItCanBe(double value, string expected)
    {
        var request = Samples.Spans();
        request.ResourceSpans[0].Resource.Attributes[0].Value = new AnyValue { DoubleValue = value };
        Json(Traces.From(request)).ShouldContain($"{{\"doubleValue\":{expected}}}");
    }

    [Fact]
    public void Write_Values_NestAndKeepTheirTypes()
    {
        var request = Samples.Spans();
        var list = new ArrayValue { Values = { new AnyValue { BoolValue = true }, new AnyValue() } };
        var map = new KeyValueList { Values = { new KeyValue { Key = "l", Value = new AnyValue { ArrayValue = list } } } };
        request.ResourceSpans[0].Resource.Attributes[0].Value = new AnyValue { KvlistValue = map };
        request.ResourceSpans[0].Resource.Attributes.Add(new KeyValue { Key = "b", Value = new AnyValue { BytesValue = ByteString.CopyFrom(1, 2) } });
        Json(Traces.From(request)).ShouldContain(
            "{\"kvlistValue\":{\"values\":[{\"key\":\"l\",\"value\":{\"arrayValue\":{\"values\":[{\"boolValue\":true},{}]}}}]}}},{\"key\":\"b\",\"value\":{\"bytesValue\":\"AQI=\"}}");
    }

    private static string Json(SignalData data) => Encoding.UTF8.GetString(OtlpJsonWriter.Write(data).Span);
}
