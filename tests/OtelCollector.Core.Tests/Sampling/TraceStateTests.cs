using OtelCollector.Core.Sampling;

namespace OtelCollector.Core.Tests.Sampling;

public sealed class TraceStateTests
{
    [Theory]
    [InlineData(0.5, 4, "8")]
    [InlineData(0.25, 4, "c")]
    [InlineData(1.0 / 3, 4, "aaab")]
    [InlineData(0.01, 4, "fd70a")]
    [InlineData(0.99, 4, "028f6")]
    [InlineData(1, 4, "0")]
    [InlineData(1.0 / 3, 14, "aaaaaaaaaaaaac")]
    public void FromProbability_Precision_RoundsTheThreshold(double probability, int precision, string expected) =>
        SamplingThreshold.FromProbability(probability, precision)!.Value.Text.ShouldBe(expected);

    [Theory]
    [InlineData(0)]
    [InlineData(1.1)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void FromProbability_OutOfRange_IsNone(double probability) =>
        SamplingThreshold.FromProbability(probability, 4).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("ot=rv:abcdabcdabcdff;th:c")]
    [InlineData("ot=th:c;xx:y,vendor=1,a@b=z z")]
    [InlineData("vendor=1")]
    public void Parse_WellFormed_StaysAsItIs(string text) => W3CTraceState.Parse(text, out _)!.ToString().ShouldBe(text);

    [Theory]
    [InlineData(" vendor=1 ,\tot=th:8", "ot=th:8,vendor=1")]
    [InlineData("ot=th:8;rv:00000000000001", "ot=rv:00000000000001;th:8")]
    public void Parse_OtherOrder_OpenTelemetryComesFirst(string text, string expected) =>
        W3CTraceState.Parse(text, out _)!.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("novalue", "invalid syntax")]
    [InlineData("UP=1", "invalid syntax")]
    [InlineData("ot=TH:1", "invalid syntax")]
    [InlineData("ot=th:", "t-value is empty")]
    [InlineData("ot=th:123456789012345", "t-value exceeds 14 hex digits")]
    [InlineData("ot=th:xyz", "strconv.ParseUint: parsing \"xyz\": invalid syntax")]
    [InlineData("ot=rv:1", "r-value must have 14 hex digits")]
    public void Parse_Malformed_SaysWhy(string text, string expected)
    {
        W3CTraceState.Parse(text, out var error).ShouldBeNull();
        error.ShouldBe(expected);
    }

    [Fact]
    public void Parse_TooLong_IsRefused()
    {
        W3CTraceState.Parse("a=" + new string('b', 1100), out var error).ShouldBeNull();
        error.ShouldBe("invalid tracestate size");
        W3CTraceState.Parse(string.Join(',', Enumerable.Range(0, 33).Select(i => $"a{i}=b")), out error).ShouldBeNull();
        error.ShouldBe("invalid tracestate size");
    }
}
