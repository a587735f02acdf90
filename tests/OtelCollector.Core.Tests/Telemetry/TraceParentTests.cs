using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Telemetry.Reports;

namespace OtelCollector.Core.Tests.Telemetry;

public sealed class TraceParentTests
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";
    private const string Span = "b7ad6b7169203331";

    [Theory]
    [InlineData("traceparent", $"00-{Trace}-{Span}-01", "tracecontext", true)]
    [InlineData("traceparent", $"00-{Trace}-{Span}-01", "b3", false)]
    [InlineData("traceparent", "00-nonsense", "tracecontext", false)]
    [InlineData("b3", $"{Trace}-{Span}-1", "b3", true)]
    [InlineData("b3", $"{Trace}-{Span}-1", "tracecontext", false)]
    [InlineData("b3", "0", "b3", false)]
    public void Of_OneHeader_IsReadInTheNamedFormatOnly(string header, string value, string propagator, bool isFound)
    {
        var context = TraceParent.Of(new HeaderDictionary { [header] = value }, [propagator]);
        context.TraceId.ToString().ShouldBe(isFound ? Trace : new string('0', 32));
        context.IsRemote.ShouldBe(isFound);
    }

    [Fact]
    public void Of_B3InSeveralHeaders_KeepsTheDecision()
    {
        var headers = new HeaderDictionary { ["X-B3-TraceId"] = "8448eb211c80319c", ["X-B3-SpanId"] = Span, ["X-B3-Sampled"] = "0" };
        var context = TraceParent.Of(headers, ["tracecontext", "b3"]);
        context.TraceId.ToString().ShouldBe("00000000000000008448eb211c80319c");
        context.SpanId.ToString().ShouldBe(Span);
        context.TraceFlags.ShouldBe(System.Diagnostics.ActivityTraceFlags.None);
    }

    [Fact]
    public void Of_NoPropagator_BeginsATraceOfItsOwn() =>
        TraceParent.Of(new HeaderDictionary { ["traceparent"] = $"00-{Trace}-{Span}-01" }, []).ShouldBe(default);
}
