using Jaeger.GoFormats;

namespace Jaeger.Tests.GoFormats;

public sealed class GoJsonTests
{
    [Theory]
    [InlineData(0.5, "0.5")]
    [InlineData(0, "0")]
    [InlineData(1, "1")]
    [InlineData(100000000000000000000d, "100000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(-2.5e30, "-2.5e+30")]
    public void FormatFloat_Number_IsWrittenAsInGosJson(double value, string expected) => GoJson.FormatFloat(value).ShouldBe(expected);

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
