using Jaeger.GoFormats;

namespace Jaeger.Tests.GoFormats;

public sealed class GoJsonSyntaxTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData(" [1, -0.5e+10, \"\\u00e9\\n\", true, false, null, {\"a\": []}] ")]
    [InlineData("\"é\"")]
    public void Check_Json_HasNoComplaint(string text) => GoJsonSyntax.Check(text).ShouldBeNull();

    [Theory]
    [InlineData("", "unexpected end of JSON input")]
    [InlineData("{\"a\"", "unexpected end of JSON input")]
    [InlineData("\"a", "unexpected end of JSON input")]
    [InlineData("x", "invalid character 'x' looking for beginning of value")]
    [InlineData("'", "invalid character '\\'' looking for beginning of value")]
    [InlineData("{a", "invalid character 'a' looking for beginning of object key string")]
    [InlineData("{\"a\" 1}", "invalid character '1' after object key")]
    [InlineData("{\"a\":1 \"b\"}", "invalid character '\"' after object key:value pair")]
    [InlineData("[1 2]", "invalid character '2' after array element")]
    [InlineData("{} {", "invalid character '{' after top-level value")]
    [InlineData("\"\n\"", "invalid character '\\n' in string literal")]
    [InlineData("\"\\q\"", "invalid character 'q' in string escape code")]
    [InlineData("\"\\u12x\"", "invalid character 'x' in \\u hexadecimal character escape")]
    [InlineData("-x", "invalid character 'x' in numeric literal")]
    [InlineData("1.x", "invalid character 'x' after decimal point in numeric literal")]
    [InlineData("1ex", "invalid character 'x' in exponent of numeric literal")]
    [InlineData("01", "invalid character '1' after top-level value")]
    [InlineData("trux", "invalid character 'x' in literal true (expecting 'e')")]
    public void Check_NoJson_ComplainsAsGoDoes(string text, string message) => GoJsonSyntax.Check(text).ShouldBe(message);

    [Fact]
    public void Check_DepthBeyondReason_IsRefused() => GoJsonSyntax.Check(new string('[', 100_000)).ShouldBe("exceeded max depth");
}
