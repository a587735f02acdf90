using Jaeger.GoFormats;

namespace Jaeger.Tests.GoFormats;

public sealed class GoFloatTests
{
    [Theory]
    [InlineData(0.5, "0.5")]
    [InlineData(0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(1, "1")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(0.0000123, "0.0000123")]
    [InlineData(-0.0000123, "-0.0000123")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(123456789012345680.0, "123456789012345680")]
    [InlineData(1234567890123456.8, "1234567890123456.8")]
    [InlineData(-100000000000000000000d, "-100000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(-2.5e30, "-2.5e+30")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Format_Number_IsWrittenAsInGosJson(double value, string expected) => GoFloat.Format(value).ShouldBe(expected);
}
