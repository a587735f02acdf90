using Jaeger.GoFormats;

namespace Jaeger.Tests.GoFormats;

public sealed class GoTimeTests
{
    private const long Second = 1_000_000_000;

    [Theory]
    [InlineData("1970-01-01T00:00:01Z", Second)]
    [InlineData("1970-01-01T02:00:00.000000001+02:00", 1)]
    [InlineData("1970-01-01T02:00:00 02:00", 0)]
    [InlineData("1969-12-31T23:00:00.5-01:00", Second / 2)]
    [InlineData("2500-01-01T00:00:00Z", long.MaxValue)]
    [InlineData("0001-01-01T00:00:00Z", long.MinValue)]
    public void ParseRfc3339_ValidText_GivesNanoseconds(string text, long expected) => GoTime.ParseRfc3339(text).ShouldBe(expected);

    [Theory]
    [InlineData("x", "cannot parse \"x\" as \"2006\"")]
    [InlineData("2024", "cannot parse \"\" as \"-\"")]
    [InlineData("2024-01-01 00:00:00Z", "cannot parse \" 00:00:00Z\" as \"T\"")]
    [InlineData("2024-01-01T00:00:00", "cannot parse \"\" as \"Z07:00\"")]
    [InlineData("2024-01-01T00:00:00+2:00", "cannot parse \"+2:00\" as \"Z07:00\"")]
    public void ParseRfc3339_OtherText_NamesWhatItExpected(string text, string detail) =>
        Should.Throw<FormatException>(() => GoTime.ParseRfc3339(text)).Message
            .ShouldBe($"parsing time \"{text}\" as \"2006-01-02T15:04:05.999999999Z07:00\": {detail}");

    [Theory]
    [InlineData("2024-13-01T00:00:00Z", "month out of range")]
    [InlineData("2024-02-30T00:00:00Z", "day out of range")]
    [InlineData("2024-01-01T24:00:00Z", "hour out of range")]
    [InlineData("2024-01-01T00:00:00Zx", "extra text: \"x\"")]
    public void ParseRfc3339_ImpossibleTime_NamesThePart(string text, string detail) =>
        Should.Throw<FormatException>(() => GoTime.ParseRfc3339(text)).Message.ShouldBe($"parsing time \"{text}\": {detail}");

    [Fact]
    public void Format_Nanoseconds_LeavesZerosOut()
    {
        GoTime.Format(1_700_000_000_000_000_001).ShouldBe("2023-11-14 22:13:20.000000001 +0000 UTC");
        GoTime.Format(0).ShouldBe("1970-01-01 00:00:00 +0000 UTC");
        GoTime.Format(500_000_000).ShouldBe("1970-01-01 00:00:00.5 +0000 UTC");
    }
}
