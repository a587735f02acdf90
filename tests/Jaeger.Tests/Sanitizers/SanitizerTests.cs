using System.Buffers;
using Jaeger.Model;
using Jaeger.Sanitizers;
using Jaeger.Tests.Adjusters;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Sanitizers;

public sealed class SanitizerTests
{
    [Fact]
    public void Sanitize_NoResource_NamesTheServiceMissing() =>
        Sanitized(new ResourceSpans()).Single().ServiceName.ShouldBe("missing-service-name");

    [Fact]
    public void Sanitize_EmptyOrOtherServiceName_IsReplaced()
    {
        var wrong = Otlp.Request("x");
        wrong.Resource.Attributes[0].Value = new AnyValue { IntValue = 1 };
        Sanitized(Otlp.Request(""), wrong, Otlp.Request("good")).Select(r => r.ServiceName)
            .ShouldBe(["empty-service-name", "service-name-wrong-type", "good"]);
    }

    [Fact]
    public void Sanitize_EmptySpanName_IsReplaced() =>
        Sanitized(Otlp.Request("a", Otlp.Span(1, 1, name: ""))).Single().Scopes[0].Spans[0].Name.ShouldBe("empty-span-name");

    [Fact]
    public void Sanitize_CompleteRequest_StaysTheSameBytes()
    {
        var request = new ReadOnlySequence<byte>(Traces.Bytes(Otlp.Request("a", Otlp.Span(1, 1))));
        Sanitizer.Sanitize(request).ShouldBe(request);
    }

    [Theory]
    [InlineData(20, 0, "1970-01-01 00:00:00 +0000 UTC", "1970-01-01 00:00:00.000000021 +0000 UTC")]
    [InlineData(0, 0, "1970-01-01 00:00:00 +0000 UTC", "1970-01-01 00:00:00.000000001 +0000 UTC")]
    [InlineData(1_700_000_000_000_000_000, 1_700_000_000_000_000_000, "2023-11-14 22:13:20 +0000 UTC", "2023-11-14 22:13:20.000000001 +0000 UTC")]
    [InlineData(9_223_372_036_854_775_807, 9_223_372_036_854_775_809, "1677-09-21 00:12:43.145224193 +0000 UTC", "2262-04-11 23:47:16.854775808 +0000 UTC")]
    public void Sanitize_EndNotAfterStart_BecomesOneNanosecondAndIsRemarkedOn(ulong start, ulong end, string original, string adjusted)
    {
        var span = Otlp.Span(1, 1);
        (span.StartTimeUnixNano, span.EndTimeUnixNano) = (start, end);
        var sanitized = Sanitized(Otlp.Request("a", span)).Single().Scopes[0].Spans[0];
        sanitized.End.ShouldBe(start + 1);
        sanitized.Warnings().ShouldBe(
            [$"Negative duration detected, sanitizing end timestamp. Original end timestamp: {original}, adjusted to: {adjusted}"]);
    }

    [Fact]
    public void Sanitize_TimesAfter2262_AreComparedWithEachOther()
    {
        var span = Otlp.Span(1, 1);
        (span.StartTimeUnixNano, span.EndTimeUnixNano) = (16_725_225_600_000_000_000, 16_725_225_601_000_000_000);
        Sanitized(Otlp.Request("a", span)).Single().Scopes[0].Spans[0].Warnings().ShouldBeEmpty();
    }

    private static List<TraceResource> Sanitized(params ResourceSpans[] request) =>
        OtlpRequest.Read(Sanitizer.Sanitize(new ReadOnlySequence<byte>(Traces.Bytes(request))).ToArray());
}
