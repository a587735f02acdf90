using Jaeger.Model;
using Jaeger.Sanitizers;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Sanitizers;

public sealed class SanitizerTests
{
    [Fact]
    public void Sanitize_NoResource_NamesTheServiceMissing()
    {
        var request = new ResourceSpans();
        Sanitizer.Sanitize([request]);
        ServiceOf(request).ShouldBe("missing-service-name");
    }

    [Fact]
    public void Sanitize_EmptyOrOtherServiceName_IsReplaced()
    {
        var empty = Otlp.Request("");
        var wrong = Otlp.Request("x");
        wrong.Resource.Attributes[0].Value = new AnyValue { IntValue = 1 };
        var good = Otlp.Request("good");
        Sanitizer.Sanitize([empty, wrong, good]);
        ServiceOf(empty).ShouldBe("empty-service-name");
        ServiceOf(wrong).ShouldBe("service-name-wrong-type");
        ServiceOf(good).ShouldBe("good");
    }

    [Fact]
    public void Sanitize_EmptySpanName_IsReplaced()
    {
        var request = Otlp.Request("a", Otlp.Span(1, 1, name: ""));
        Sanitizer.Sanitize([request]);
        request.ScopeSpans[0].Spans[0].Name.ShouldBe("empty-span-name");
    }

    [Fact]
    public void Sanitize_EndNotAfterStart_BecomesOneNanosecondAndIsRemarkedOn()
    {
        var span = Otlp.Span(1, 1);
        span.EndTimeUnixNano = span.StartTimeUnixNano - 20;
        Sanitizer.Sanitize([Otlp.Request("a", span)]);
        span.EndTimeUnixNano.ShouldBe(span.StartTimeUnixNano + 1);
        new TraceSpan(span).Warnings.ShouldBe(
        [
            "Negative duration detected, sanitizing end timestamp. Original end timestamp: 2023-11-14 22:13:19.99999998 +0000 UTC, "
            + "adjusted to: 2023-11-14 22:13:20.000000001 +0000 UTC",
        ]);
    }

    private static string ServiceOf(ResourceSpans request) => Attributes.FindString(request.Resource.Attributes, Attributes.ServiceName);
}
