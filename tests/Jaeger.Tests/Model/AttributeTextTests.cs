using Google.Protobuf;
using Jaeger.Model;
using OpenTelemetry.Proto.Common.V1;

namespace Jaeger.Tests.Model;

public sealed class AttributeTextTests
{
    [Fact]
    public void Of_Scalars_GivesTheirJsonForm()
    {
        AttributeText.Of(new AnyValue { StringValue = "<a>" }).ShouldBe("<a>");
        AttributeText.Of(new AnyValue { BoolValue = true }).ShouldBe("true");
        AttributeText.Of(new AnyValue { IntValue = 9007199254740993 }).ShouldBe("9007199254740993");
        AttributeText.Of(new AnyValue { DoubleValue = 0.5 }).ShouldBe("0.5");
        AttributeText.Of(new AnyValue { BytesValue = ByteString.CopyFrom(0, 1, 2, 3) }).ShouldBe("AAECAw==");
        AttributeText.Of(new AnyValue()).ShouldBe("");
        AttributeText.Of(value: null).ShouldBe("");
    }

    [Fact]
    public void Of_NestedValues_GivesGosJson()
    {
        var map = new KeyValueList();
        map.Values.Add(Otlp.Text("z", "<é>"));
        map.Values.Add(Otlp.Number("a", 1));
        var array = new ArrayValue();
        array.Values.Add(new AnyValue { KvlistValue = map });
        array.Values.Add(new AnyValue());
        array.Values.Add(new AnyValue { ArrayValue = new ArrayValue() });
        AttributeText.Of(new AnyValue { ArrayValue = array }).ShouldBe("""[{"a":1,"z":"<é>"},null,[]]""");
    }
}
