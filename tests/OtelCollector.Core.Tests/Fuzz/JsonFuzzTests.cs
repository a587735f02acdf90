using CsCheck;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Pdata.Json;

namespace OtelCollector.Core.Tests.Fuzz;

/// <summary>JSON to protobuf: whole requests come through unchanged, broken ones end in the declared exception.</summary>
public sealed class JsonFuzzTests
{
    private const int Iterations = 2_000;

    [Fact]
    public void ToProtobuf_MutatedTraces_ParsesOrRefuses() => Check(
        RandomRequests.Traces, request => Traces.From(request), Traces.Parse, ExportTraceServiceRequest.Parser, ExportTraceServiceRequest.Descriptor);

    [Fact]
    public void ToProtobuf_MutatedMetrics_ParsesOrRefuses() => Check(
        RandomRequests.Metrics, request => Metrics.From(request), Metrics.Parse, ExportMetricsServiceRequest.Parser, ExportMetricsServiceRequest.Descriptor);

    [Fact]
    public void ToProtobuf_MutatedLogs_ParsesOrRefuses() => Check(
        RandomRequests.Logs, request => Logs.From(request), Logs.Parse, ExportLogsServiceRequest.Parser, ExportLogsServiceRequest.Descriptor);

    private static void Check<TRequest>(
        Func<Random, TRequest> create,
        Func<TRequest, SignalData> data,
        Func<ReadOnlyMemory<byte>, ClientInfo?, SignalData> parse,
        MessageParser<TRequest> decoder,
        MessageDescriptor descriptor)
        where TRequest : IMessage<TRequest>
    {
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var request = create(random);
                var json = OtlpJsonWriter.Write(data(request));
                var back = decoder.ParseFrom(OtlpJsonReader.ToProtobuf(json.Span, descriptor));
                OtlpJsonWriter.Write(data(back)).Span.SequenceEqual(json.Span).ShouldBeTrue($"seed {seed}");
                for (var i = 0; i < 5; i++)
                    Survive(random.Mutate(json.Span), parse, decoder, descriptor);
            },
            iter: Iterations,
            threads: 1);
    }

    private static void Survive<TRequest>(
        byte[] json, Func<ReadOnlyMemory<byte>, ClientInfo?, SignalData> parse, MessageParser<TRequest> decoder, MessageDescriptor descriptor)
        where TRequest : IMessage<TRequest>
    {
        try
        {
            var bytes = OtlpJsonReader.ToProtobuf(json, descriptor);
            parse(bytes, null);
            decoder.ParseFrom(bytes);
        }
        catch (MalformedPayloadException)
        {
            // The one way to refuse.
        }
    }
}
