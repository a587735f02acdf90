using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Tests.Configuration;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("200ms", 200)]
    [InlineData("5s", 5_000)]
    [InlineData("1h", 3_600_000)]
    [InlineData("1m30s", 90_000)]
    [InlineData("1.5s", 1_500)]
    [InlineData("0", 0)]
    [InlineData("-2s", -2_000)]
    [InlineData("500us", 0.5)]
    public void TryParse_Valid_GivesTheTime(string text, double milliseconds)
    {
        GoDuration.TryParse(text, out var duration, out var error).ShouldBeTrue(error);
        duration.ShouldBe(TimeSpan.FromMilliseconds(milliseconds));
    }

    [Theory]
    [InlineData("", "time: invalid duration \"\"")]
    [InlineData("abc", "time: invalid duration \"abc\"")]
    [InlineData("5", "time: missing unit in duration \"5\"")]
    [InlineData("5x", "time: unknown unit \"x\" in duration \"5x\"")]
    [InlineData("1.2.3s", "time: invalid duration \"1.2.3s\"")]
    public void TryParse_Invalid_SaysWhy(string text, string expected)
    {
        GoDuration.TryParse(text, out _, out var error).ShouldBeFalse();
        error.ShouldBe(expected);
    }
}
