using TracingAspire.Aspirate.Expressions;

namespace TracingAspire.Aspirate.Tests.Expressions;

public class ExpressionParserTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("{a.value}", "<a.value>")]
    [InlineData("x{a.bindings.http.url}y{b-c.value}", "x<a.bindings.http.url>y<b-c.value>")]
    [InlineData("{{\"a\":\"{b.value}\"}}", "{\"a\":\"<b.value>\"}")]
    [InlineData("{{a.value}}", "{a.value}")]
    [InlineData("{{{a.value}}}", "{<a.value>}")]
    [InlineData("{\"a\":{\"b\":1}}", "{\"a\":{\"b\":1}}")]
    [InlineData("{\"a\":{\"b\":\"{c.value}\"}}", "{\"a\":{\"b\":\"<c.value>\"}}")]
    [InlineData("/api/{id}/x", "/api/{id}/x")]
    [InlineData("{a..b}{.a}{a.}{a b.c}", "{a..b}{.a}{a.}{a b.c}")]
    [InlineData("${env:NAME:-x.y}", "${env:NAME:-x.y}")]
    [InlineData("{a.value", "{a.value")]
    [InlineData("}", "}")]
    [InlineData("", "")]
    public void Parse_Value_SplitsTextAndPlaceholders(string text, string expected) =>
        Show(ExpressionParser.Parse(text)).ShouldBe(expected);

    [Theory]
    [InlineData("endpoint: {a.bindings.http.url}", "endpoint: <a.bindings.http.url>")]
    [InlineData("x: ${a.value} {{ a.value }} {{a.value}}", "x: ${a.value} {{ a.value }} {{a.value}}")]
    [InlineData("{other.value} {a.value}", "{other.value} <a.value>")]
    public void ParseFile_Content_TakesOnlyWhatNamesAResource(string text, string expected) =>
        Show(ExpressionParser.ParseFile(text, part => part.Segments[0] == "a")).ShouldBe(expected);

    private static string Show(IReadOnlyList<ExpressionPart> parts) =>
        string.Concat(parts.Select(part => part is ReferencePart reference ? $"<{reference.Text}>" : ((LiteralPart)part).Text));
}
