using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Pdata.Wire;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Pdata;

public sealed class WireScanTests
{
    [Fact]
    public void Parse_EachSignal_CountsItems()
    {
        Traces.From(Samples.Spans(3)).ItemCount.ShouldBe(3);
        Metrics.From(Samples.Points(4)).ItemCount.ShouldBe(5);
        Logs.From(Samples.Records(2)).ItemCount.ShouldBe(2);
        Traces.Parse(ReadOnlyMemory<byte>.Empty).ItemCount.ShouldBe(0);
    }

    [Fact]
    public void Parse_Truncated_IsMalformedWhereTheDecoderSaysSo()
    {
        var bytes = Samples.Spans(2).ToByteArray();
        for (var length = 1; length < bytes.Length; length++)
            AgreesWithDecoder(bytes[..length]);
    }

    [Fact]
    public void Parse_FlippedBytes_AcceptsNothingTheDecoderRefuses()
    {
        var random = new Random(42);
        var traces = Samples.Spans(2).ToByteArray();
        var metrics = Samples.Points(2).ToByteArray();
        for (var round = 0; round < 20_000; round++)
        {
            AgreesWithDecoder(Mutate(traces, random));
            var mutant = Mutate(metrics, random);
            if (IsAccepted(() => Metrics.Parse(mutant)))
                Decodes(ExportMetricsServiceRequest.Parser, mutant).ShouldBeTrue(Convert.ToHexString(mutant));
        }
    }

    [Theory]
    [InlineData("FFFFFFFF67", "proto: Link: illegal field=-805306369 (tag=27917287423, pos=5)")]
    [InlineData("7B7D", "proto: illegal wireType 3")]
    [InlineData("7B", "unexpected EOF")]
    [InlineData("7C", "proto: unexpected end of group")]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFF01", "proto: integer overflow")]
    [InlineData("0A0B120912070A036162632A00", "unmarshal: invalid TraceID length")]
    [InlineData("0A0B1209120712036162632A00", "unmarshal: invalid SpanID length")]
    public void Parse_Malformed_SaysSoInTheOriginalsWords(string hex, string expected) =>
        Should.Throw<MalformedPayloadException>(() => Traces.Parse(Convert.FromHexString(hex))).Message.ShouldBe(expected);

    [Fact]
    public void Parse_NestedTooDeep_IsMalformed()
    {
        var value = new AnyValue { StringValue = "x" };
        for (var i = 0; i < 200; i++)
            value = new AnyValue { ArrayValue = new ArrayValue { Values = { value } } };
        var request = Samples.Spans();
        request.ResourceSpans[0].Resource.Attributes.Add(new KeyValue { Key = "k", Value = value });
        Should.Throw<MalformedPayloadException>(() => Traces.Parse(request.ToByteArray())).Message.ShouldContain("nested deeper");
    }

    [Fact]
    public void Parse_UnknownFields_AreSkipped()
    {
        byte[] unknown = [0xF8, 0x07, 0x01];
        Traces.Parse(Samples.Spans().ToByteArray().Concat(unknown).ToArray()).ItemCount.ShouldBe(1);
    }

    [Fact]
    public void IsRegular_Samples_NeedNoExactCheck()
    {
        WireScan.IsRegular(Samples.Spans(3).ToByteArray(), WireSchema.Traces).ShouldBeTrue();
        WireScan.IsRegular(Samples.Points(4).ToByteArray(), WireSchema.Metrics).ShouldBeTrue();
        WireScan.IsRegular(Samples.Records(2).ToByteArray(), WireSchema.Logs).ShouldBeTrue();
    }

    [Fact]
    public void IsRegular_FlippedBytes_AcceptsNothingTheExactCheckRefuses()
    {
        var random = new Random(43);
        (byte[] Bytes, WireSchema Schema)[] samples =
        [
            (Samples.Spans(2).ToByteArray(), WireSchema.Traces),
            (Samples.Points(2).ToByteArray(), WireSchema.Metrics),
            (Samples.Records(2).ToByteArray(), WireSchema.Logs),
        ];
        var regular = 0;
        for (var round = 0; round < 60_000; round++)
        {
            var (bytes, schema) = samples[round % samples.Length];
            var mutant = Mutate(bytes, random);
            if (!WireScan.IsRegular(mutant, schema))
                continue;
            regular++;
            WireScan.Count(mutant, schema).ShouldBe(WireCheck.Count(mutant, schema), Convert.ToHexString(mutant));
        }

        regular.ShouldBeGreaterThan(1000);
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutant = (byte[])bytes.Clone();
        mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
        return mutant;
    }

    private static void AgreesWithDecoder(byte[] bytes)
    {
        if (IsAccepted(() => Traces.Parse(bytes)))
            Decodes(ExportTraceServiceRequest.Parser, bytes).ShouldBeTrue(Convert.ToHexString(bytes));
    }

    private static bool IsAccepted(Func<object> parse)
    {
        try
        {
            parse();
            return true;
        }
        catch (MalformedPayloadException)
        {
            return false;
        }
    }

    private static bool Decodes(MessageParser parser, byte[] bytes)
    {
        try
        {
            parser.ParseFrom(bytes);
            return true;
        }
        catch (InvalidProtocolBufferException)
        {
            return false;
        }
    }
}
