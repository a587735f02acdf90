using Jaeger.Model;

namespace Jaeger.Tests.Model;

public sealed class TraceIdTests
{
    [Theory]
    [InlineData("1", "0000000000000001", "00000000000000000000000000000001")]
    [InlineData("ABCDEF0123456789", "abcdef0123456789", "0000000000000000abcdef0123456789")]
    [InlineData("10000000000000000", "00000000000000010000000000000000", "00000000000000010000000000000000")]
    public void Parse_HexDigits_GivesShortAndLongForm(string text, string shortForm, string longForm)
    {
        var id = TraceId.Parse(text);
        id.ToString().ShouldBe(shortForm);
        id.ToLongString().ShouldBe(longForm);
    }

    [Theory]
    [InlineData("x", "strconv.ParseUint: parsing \"x\": invalid syntax")]
    [InlineData("", "strconv.ParseUint: parsing \"\": invalid syntax")]
    [InlineData("000000000000000000000000000000001", "TraceID cannot be longer than 32 hex characters: 000000000000000000000000000000001")]
    public void ParseHexOrBase64_BadText_ComplainsAsJaegerDoes(string text, string message) =>
        Should.Throw<FormatException>(() => TraceId.ParseHexOrBase64(text)).Message.ShouldBe(message);

    [Theory]
    [InlineData("W47/95gDgQPSabYzgT/GDA==")]
    [InlineData("W47_95gDgQPSabYzgT_GDA")]
    public void ParseHexOrBase64_Base64_GivesTheSameId(string text) =>
        TraceId.ParseHexOrBase64(text).ToString().ShouldBe("5b8efff798038103d269b633813fc60c");

    [Fact]
    public void FromBytes_OtherLengths_AlignsAtTheEnd()
    {
        TraceId.FromBytes([1]).ShouldBe(new TraceId(0, 1));
        TraceId.FromBytes([]).IsEmpty.ShouldBeTrue();
        TraceId.FromBytes([9, .. new byte[15], 1]).ShouldBe(new TraceId(0, 1));
    }
}
