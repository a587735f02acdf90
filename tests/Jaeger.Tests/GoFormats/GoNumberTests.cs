using Jaeger.GoFormats;

namespace Jaeger.Tests.GoFormats;

public sealed class GoNumberTests
{
    [Theory]
    [InlineData("a", "strconv.ParseInt: parsing \"a\": invalid syntax")]
    [InlineData("", "strconv.ParseInt: parsing \"\": invalid syntax")]
    [InlineData("1.5", "strconv.ParseInt: parsing \"1.5\": invalid syntax")]
    [InlineData("99999999999999999999", "strconv.ParseInt: parsing \"99999999999999999999\": value out of range")]
    public void ParseInt64_BadText_ComplainsAsGoDoes(string text, string message) =>
        Should.Throw<FormatException>(() => GoNumber.ParseInt64(text)).Message.ShouldBe(message);

    [Fact]
    public void ParseInt64_SignedText_GivesNumber()
    {
        GoNumber.ParseInt64("-12").ShouldBe(-12);
        GoNumber.ParseInt64("+12").ShouldBe(12);
    }

    [Fact]
    public void ParseInt32_MoreThan32Bits_IsOutOfRange() =>
        Should.Throw<FormatException>(() => GoNumber.ParseInt32("4294967296")).Message
            .ShouldBe("strconv.ParseInt: parsing \"4294967296\": value out of range");

    [Fact]
    public void ParseBool_OtherText_ComplainsAsGoDoes()
    {
        GoNumber.ParseBool("T").ShouldBeTrue();
        Should.Throw<FormatException>(() => GoNumber.ParseBool("yes")).Message
            .ShouldBe("strconv.ParseBool: parsing \"yes\": invalid syntax");
    }
}
