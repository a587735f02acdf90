using System.Buffers.Text;
using TaskService.Api;
using TaskService.Storage;

namespace TaskService.Tests.Input;

public sealed class ContinuationTokenTests
{
    private static readonly TaskQuery Query = new("ann", 10, 90, 25, After: null);
    private static readonly PagePosition Last = new("019c0000-0000-7000-8000-000000000000", 50);

    [Fact]
    public void Decode_OwnToken_GivesTheQueryBehindTheLastTask()
    {
        var token = ContinuationToken.Encode(Query, Last);

        ContinuationToken.Decode(token, "ann", 30).ShouldBe(Query with { Limit = 30, After = Last });
    }

    [Fact]
    public void Decode_AnyByteChanged_GivesNothing()
    {
        var token = Base64Url.DecodeFromChars(ContinuationToken.Encode(Query, Last));
        for (var i = 0; i < token.Length; i++)
        {
            var changed = token.ToArray();
            changed[i] ^= 1;
            ContinuationToken.Decode(Base64Url.EncodeToString(changed), "ann", 10).ShouldBeNull($"byte {i}");
        }
    }

    [Fact]
    public void Decode_AnyLengthCut_GivesNothing()
    {
        var token = ContinuationToken.Encode(Query, Last);
        for (var length = 0; length < token.Length; length++)
            ContinuationToken.Decode(token[..length], "ann", 10).ShouldBeNull($"length {length}");
    }

    [Fact]
    public void Decode_TaskOutsideTheRange_GivesNothing()
    {
        ContinuationToken.Decode(ContinuationToken.Encode(Query, Last with { StartAt = 91 }), "ann", 10).ShouldBeNull();
        ContinuationToken.Decode(ContinuationToken.Encode(Query with { Start = -1 }, Last), "ann", 10).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("====")]
    public void Decode_NoToken_GivesNothing(string token) =>
        ContinuationToken.Decode(token, "ann", 10).ShouldBeNull();

    [Fact]
    public void Decode_VeryLongText_GivesNothing() =>
        ContinuationToken.Decode(new string('A', 100_000), "ann", 10).ShouldBeNull();
}
