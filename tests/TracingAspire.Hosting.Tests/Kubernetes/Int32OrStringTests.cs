using Aspire.Hosting.Kubernetes.Resources;

namespace TracingAspire.Hosting.Tests.Kubernetes;

public class Int32OrStringTests
{
    [Fact]
    public void Convert_NumberOrText_KeepsWhatItIs()
    {
        Int32OrStringV1 number = 8080;
        Int32OrStringV1? digits = "8080";
        Int32OrStringV1? text = "http";

        number.ShouldBe(digits);
        ((int)number).ShouldBe(8080);
        (text == "http").ShouldBeTrue();
        (text != "https").ShouldBeTrue();
        (number == 8080).ShouldBeTrue();
        ((string?)number).ShouldBe("8080");
        Should.Throw<InvalidCastException>(() => (int)text!).Message.ShouldBe("'http' is not a number.");
    }

    [Fact]
    public void Convert_Null_StaysNull()
    {
        Int32OrStringV1? nothing = (string?)null;

        nothing.ShouldBeNull();
        (nothing == (string?)null).ShouldBeTrue();
        (nothing == 1).ShouldBeFalse();
    }
}
