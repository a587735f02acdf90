using Jaeger.MetricStore;

namespace Jaeger.Tests.MetricStore;

public sealed class MetricFamilyNameTests
{
    [Theory]
    [InlineData(0.95, "0.95")]
    [InlineData(0.955, "0.95")]
    [InlineData(0.125, "0.12")]
    [InlineData(0.375, "0.38")]
    [InlineData(0.625, "0.62")]
    [InlineData(1, "1.00")]
    [InlineData(-5, "-5.00")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "+Inf")]
    public void TwoDigits_AnyQuantile_IsAsInTheOriginal(double value, string expected) =>
        MetricFamilyName.TwoDigits(value).ShouldBe(expected);
}
