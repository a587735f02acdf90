using Jaeger.GoFormats;

namespace Jaeger.Tests.GoFormats;

public sealed class GoJsonTests
{
    [Theory]
    [InlineData("{\"a\":\"b\",\"c\":\"d\"}", "a=b c=d")]
    [InlineData("{}", "")]
    [InlineData("null", "")]
    public void ParseStringMap_Object_GivesItsStrings(string json, string expected) =>
        string.Join(' ', GoJson.ParseStringMap(json).Select(p => $"{p.Key}={p.Value}")).ShouldBe(expected);

    [Theory]
    [InlineData("{\"a\":1}", "json: cannot unmarshal number into Go value of type string")]
    [InlineData("[]", "json: cannot unmarshal array into Go value of type map[string]string")]
    [InlineData("x", "invalid character 'x' looking for beginning of value")]
    [InlineData("{\"a\":", "unexpected end of JSON input")]
    public void ParseStringMap_OtherJson_Complains(string json, string message) =>
        Should.Throw<FormatException>(() => GoJson.ParseStringMap(json)).Message.ShouldBe(message);
}
