using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Grpc;

namespace OtelCollector.Core.Tests.Grpc;

public sealed class GrpcHeadersTests
{
    [Theory]
    [InlineData("2H", 7_200_000)]
    [InlineData("3M", 180_000)]
    [InlineData("4S", 4_000)]
    [InlineData("5m", 5)]
    [InlineData("6000u", 6)]
    [InlineData("7000000n", 7)]
    [InlineData("99999999H", null)]
    [InlineData("123456789S", null)]
    [InlineData("", null)]
    [InlineData("S", null)]
    [InlineData("-1S", null)]
    [InlineData("1x", null)]
    public void Parse_Timeout_IsThatLongOrWithoutEnd(string text, int? milliseconds) =>
        GrpcTimeout.Parse(text).ShouldBe(milliseconds is { } value ? TimeSpan.FromMilliseconds(value) : null);

    [Fact]
    public void Of_Headers_AreMetadataWithoutTheProtocolsOwn()
    {
        var headers = new HeaderDictionary
        {
            [":path"] = "/x",
            ["grpc-timeout"] = "1S",
            ["bearer.token"] = new(["a", "b"]),
            ["id-bin"] = "AQI",
            ["bad-bin"] = "!",
        };
        var metadata = GrpcMetadata.Of(headers);
        metadata.Select(m => m.IsBinary ? $"{m.Key}={Convert.ToHexString(m.ValueBytes)}" : $"{m.Key}={m.Value}")
            .ShouldBe(["bearer.token=a", "bearer.token=b", "id-bin=0102"]);
    }
}
