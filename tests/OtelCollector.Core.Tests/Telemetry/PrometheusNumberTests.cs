using OtelCollector.Core.Telemetry.Prometheus;

namespace OtelCollector.Core.Tests.Telemetry;

public sealed class PrometheusNumberTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1")]
    [InlineData(-5, "-5")]
    [InlineData(999999, "999999")]
    [InlineData(1e6, "1e+06")]
    [InlineData(39673856, "3.9673856e+07")]
    [InlineData(0.27, "0.27")]
    [InlineData(2.984846689, "2.984846689")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.000028223, "2.8223e-05")]
    [InlineData(1e100, "1e+100")]
    [InlineData(double.PositiveInfinity, "+Inf")]
    [InlineData(double.NaN, "NaN")]
    public void Format_Number_IsAsTheOriginalWritesIt(double value, string expected) =>
        PrometheusNumber.Format(value).ShouldBe(expected);
}
