using CsCheck;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Tests.Fuzz;

/// <summary>The scan of serialized requests against Google's decoder, which has another author.</summary>
public sealed class WireFuzzTests
{
    private const int Iterations = 6_000;

    [Fact]
    public void Parse_MutatedTraces_AgreesWithTheDecoder() =>
        Check(RandomRequests.Traces, Traces.Parse, ExportTraceServiceRequest.Parser, request => RequestItems.Count(request));

    [Fact]
    public void Parse_MutatedMetrics_AgreesWithTheDecoder() =>
        Check(RandomRequests.Metrics, Metrics.Parse, ExportMetricsServiceRequest.Parser, request => RequestItems.Count(request));

    [Fact]
    public void Parse_MutatedLogs_AgreesWithTheDecoder() =>
        Check(RandomRequests.Logs, Logs.Parse, ExportLogsServiceRequest.Parser, request => RequestItems.Count(request));

    private static void Check<TRequest>(
        Func<Random, TRequest> create, Func<ReadOnlyMemory<byte>, ClientInfo?, SignalData> parse, MessageParser<TRequest> decoder, Func<TRequest, int> count)
        where TRequest : IMessage<TRequest>
    {
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var request = create(random);
                var bytes = request.ToByteArray();
                parse(bytes, null).ItemCount.ShouldBe(count(request), $"seed {seed}");
                for (var i = 0; i < 5; i++)
                    Compare(random.Mutate(bytes), parse, decoder, count, seed);
            },
            iter: Iterations,
            threads: 1);
    }

    private static void Compare<TRequest>(
        byte[] bytes, Func<ReadOnlyMemory<byte>, ClientInfo?, SignalData> parse, MessageParser<TRequest> decoder, Func<TRequest, int> count, int seed)
        where TRequest : IMessage<TRequest>
    {
        var context = $"seed {seed}: {Convert.ToHexString(bytes)}";
        string? refusal = null;
        var items = 0;
        try
        {
            items = parse(bytes, null).ItemCount;
        }
        catch (MalformedPayloadException e)
        {
            refusal = e.Message;
        }

        TRequest decoded;
        try
        {
            decoded = decoder.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException e)
        {
            refusal.ShouldNotBeNull($"{context}: the decoder says {e.Message}");
            return;
        }

        if (refusal is null)
            items.ShouldBe(count(decoded), context);
        else
            IsStricter(refusal).ShouldBeTrue($"{refusal}: {context}");
    }

    // What the decoder keeps as an unknown field, or repairs, where the original refuses.
    private static bool IsStricter(string refusal) =>
        refusal.Contains("wrong wireType", StringComparison.Ordinal)
        || refusal.Contains("illegal wireType", StringComparison.Ordinal)
        || refusal.Contains("illegal field=", StringComparison.Ordinal)
        || refusal.Contains("unexpected end of group", StringComparison.Ordinal)
        || refusal.Contains("ID length", StringComparison.Ordinal)
        || refusal.Contains("invalid UTF-8", StringComparison.Ordinal);
}
