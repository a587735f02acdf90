using System.Text;
using Google.Protobuf.Reflection;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Pdata.Json;

namespace OtelCollector.Core.Tests.Pdata;

public sealed class OtlpJsonErrorTests
{
    [Theory]
    [InlineData("traces", "", "ReadObject: expect { or , or } or n, but found \0, error found in #0 byte of ...||..., bigger context ...||...")]
    [InlineData("traces", "{bad", "ReadObject: expect \" after {, but found b, error found in #2 byte of ...|{bad|..., bigger context ...|{bad|...")]
    [InlineData("traces", "[]", "ReadObject: expect { or , or } or n, but found [, error found in #1 byte of ...|[]|..., bigger context ...|[]|...")]
    [InlineData("traces", "\"x\"", "ReadObject: expect { or , or } or n, but found \", error found in #1 byte of ...|\"x\"|..., bigger context ...|\"x\"|...")]
    [InlineData("traces", "5", "ReadObject: expect { or , or } or n, but found 5, error found in #1 byte of ...|5|..., bigger context ...|5|...")]
    [InlineData("traces", "{\"resourceSpans\":[{", "ReadObject: expect \" after {, but found \0, error found in #10 byte of ...|eSpans\":[{|..., bigger context ...|{\"resourceSpans\":[{|...")]
    [InlineData("traces", "{\"resourceSpans\":{}}", "ReadArray: expect [ or , or ] or n, but found {, error found in #10 byte of ...|ceSpans\":{}}|..., bigger context ...|{\"resourceSpans\":{}}|...")]
    [InlineData("traces", "{\"resourceSpans\":\"x\"}", "ReadArray: expect [ or , or ] or n, but found \", error found in #10 byte of ...|ceSpans\":\"x\"}|..., bigger context ...|{\"resourceSpans\":\"x\"}|...")]
    [InlineData("traces", "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"xyz\",\"name\":\"s\"}]}]}]}", "ID.UnmarshalJSONIter: length mismatch, error found in #10 byte of ...|eId\":\"xyz\",\"name\":\"s|..., bigger context ...|eSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"xyz\",\"name\":\"s\"}]}]}]}|...")]
    [InlineData("traces", "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"spanId\":\"01\",\"name\":\"s\"}]}]}]}", "ID.UnmarshalJSONIter: length mismatch, error found in #10 byte of ...|anId\":\"01\",\"name\":\"s|..., bigger context ...|rceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"spanId\":\"01\",\"name\":\"s\"}]}]}]}|...")]
    [InlineData("traces", "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"kind\":\"SPAN_KIND_CLIENT\",\"name\":\"enumstr\"},{\"kind\":99,\"name\":\"kind99\"},{\"kind\":\"NOPE\",\"name\":\"s\"}]}]}]}", "ReadEnumValue: unknown string value, error found in #10 byte of ...|nd\":\"NOPE\",\"name\":\"s|..., bigger context ...|umstr\"},{\"kind\":99,\"name\":\"kind99\"},{\"kind\":\"NOPE\",\"name\":\"s\"}]}]}]}|...")]
    [InlineData("traces", "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"startTimeUnixNano\":\"abc\",\"name\":\"s\"}]}]}]}", "ReadUint64: strconv.ParseUint: parsing \"abc\": invalid syntax, error found in #10 byte of ...|ano\":\"abc\",\"name\":\"s|..., bigger context ...|\"scopeSpans\":[{\"spans\":[{\"startTimeUnixNano\":\"abc\",\"name\":\"s\"}]}]}]}|...")]
    [InlineData("traces", "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"startTimeUnixNano\":\"-1\",\"name\":\"s\"}]}]}]}", "ReadUint64: strconv.ParseUint: parsing \"-1\": invalid syntax, error found in #10 byte of ...|Nano\":\"-1\",\"name\":\"s|..., bigger context ...|{\"scopeSpans\":[{\"spans\":[{\"startTimeUnixNano\":\"-1\",\"name\":\"s\"}]}]}]}|...")]
    [InlineData("logs", "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"body\":{\"intValue\":5}},{\"body\":{\"intValue\":\"6\"}},{\"body\":{\"intValue\":1.5}}]}]}]}", "assertInteger: can not decode float as int, error found in #10 byte of ...|ntValue\":1.5}}]}]}]}|..., bigger context ...|}},{\"body\":{\"intValue\":\"6\"}},{\"body\":{\"intValue\":1.5}}]}]}]}|...")]
    [InlineData("logs", "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"body\":{\"bytesValue\":\"***\"}}]}]}]}", "base64.Decode: illegal base64 data at input byte 0, error found in #10 byte of ...|lue\":\"***\"}}]}]}]}|..., bigger context ...|eLogs\":[{\"logRecords\":[{\"body\":{\"bytesValue\":\"***\"}}]}]}]}|...")]
    [InlineData("metrics", "{\"resourceMetrics\":[{\"scopeMetrics\":[{\"metrics\":[{\"name\":\"x\",\"gauge\":[]}]}]}]}", "ReadObject: expect { or , or } or n, but found [, error found in #10 byte of ...|,\"gauge\":[]}]}]}]}|..., bigger context ...|{\"scopeMetrics\":[{\"metrics\":[{\"name\":\"x\",\"gauge\":[]}]}]}]}|...")]
    public void ToProtobuf_NotTheMessage_SaysWhatAndWhereInTheOriginalsWords(string signal, string json, string expected)
    {
        MessageDescriptor descriptor = signal switch
        {
            "traces" => ExportTraceServiceRequest.Descriptor,
            "metrics" => ExportMetricsServiceRequest.Descriptor,
            _ => ExportLogsServiceRequest.Descriptor,
        };
        Should.Throw<MalformedPayloadException>(() => OtlpJsonReader.ToProtobuf(Encoding.UTF8.GetBytes(json), descriptor))
            .Message.ShouldBe(expected);
    }
}
