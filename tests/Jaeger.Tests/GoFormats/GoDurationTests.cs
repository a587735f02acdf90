using Jaeger.GoFormats;

namespace Jaeger.Tests.GoFormats;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("1.2s", 1_200_000_000)]
    [InlineData("100ms", 100_000_000)]
    [InlineData("500us", 500_000)]
    [InlineData("500µs", 500_000)]
    [InlineData("1h2m3s", 3_723_000_000_000)]
    [InlineData("-1.5h", -5_400_000_000_000)]
    [InlineData(".5s", 500_000_000)]
    [InlineData("0", 0)]
    [InlineData("+5ns", 5)]
    [InlineData("-9223372036854775808ns", long.MinValue)]
    [InlineData("0.1234567890123456789012s", 123_456_789)]
    public void Parse_ValidText_GivesNanoseconds(string text, long expected) => GoDuration.Parse(text).ShouldBe(expected);

    [Theory]
    [InlineData("", "time: invalid duration \"\"")]
    [InlineData("abc", "time: invalid duration \"abc\"")]
    [InlineData("1..2s", "time: missing unit in duration \"1..2s\"")]
    [InlineData(".s", "time: invalid duration \".s\"")]
    [InlineData("1y\"", "time: unknown unit \"y\\\"\" in duration \"1y\\\"\"")]
    [InlineData("9223372036854775808ns", "time: invalid duration \"9223372036854775808ns\"")]
    [InlineData("5", "time: missing unit in duration \"5\"")]
    [InlineData("5y", "time: unknown unit \"y\" in duration \"5y\"")]
    [InlineData("9999999999h", "time: invalid duration \"9999999999h\"")]
    public void Parse_InvalidText_ComplainsAsGoDoes(string text, string message) =>
        Should.Throw<FormatException>(() => GoDuration.Parse(text)).Message.ShouldBe(message);

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(7, "7ns")]
    [InlineData(1_500, "1.5µs")]
    [InlineData(35_000_000, "35ms")]
    [InlineData(-35_000_000, "-35ms")]
    [InlineData(61_500_000_000, "1m1.5s")]
    [InlineData(3_600_000_000_000, "1h0m0s")]
    public void Format_Nanoseconds_GivesGosText(long nanoseconds, string expected) =>
        GoDuration.Format(nanoseconds).ShouldBe(expected);
}
