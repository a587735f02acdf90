using System.Net;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Tests.Server;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("127.0.0.1:4317", "127.0.0.1", 4317, false)]
    [InlineData("localhost:0", "localhost", 0, false)]
    [InlineData("[::1]:80", "::1", 80, false)]
    [InlineData("0.0.0.0:4318", "0.0.0.0", 4318, true)]
    [InlineData(":4318", "", 4318, true)]
    public void TryParse_Valid_GivesHostAndPort(string text, string host, int port, bool isPublic)
    {
        ListenAddress.TryParse(text, out var address, out var error).ShouldBeTrue(error);
        address!.Host.ShouldBe(host);
        address.Port.ShouldBe(port);
        address.IsPublic.ShouldBe(isPublic);
        address.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("localhost", "missing port")]
    [InlineData("::1:80", "too many colons")]
    [InlineData("a:99999", "invalid port")]
    [InlineData("a:b", "invalid port")]
    public void TryParse_Invalid_SaysWhatToWrite(string text, string expected)
    {
        ListenAddress.TryParse(text, out _, out var error).ShouldBeFalse();
        error!.ShouldContain(expected);
    }

    [Fact]
    public void Resolve_Localhost_IsLoopback() =>
        new ListenAddress("localhost", 4317).Resolve().ShouldAllBe(e => IPAddress.IsLoopback(e.Address));
}
