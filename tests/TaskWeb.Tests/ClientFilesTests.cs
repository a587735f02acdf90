using System.Net;
using System.Text.RegularExpressions;

namespace TaskWeb.Tests;

public sealed partial class ClientFilesTests : IDisposable
{
    private readonly TaskWebHost _host = new();
    private readonly HttpClient _client;

    public ClientFilesTests() => _client = _host.CreateClient();

    public void Dispose()
    {
        _client.Dispose();
        _host.Dispose();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/users/mei")]
    public async Task Get_PageOfTheClient_IsRevalidated(string path)
    {
        using var response = await _client.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        response.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        response.Headers.ETag.ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_HashedAsset_IsImmutable()
    {
        var page = await _client.GetStringAsync("/");
        var asset = AssetPath().Match(page).Value;
        asset.ShouldNotBeEmpty();

        using var response = await _client.GetAsync(asset);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
    }

    [Theory]
    [InlineData("/assets/gone-12345678.js")]
    [InlineData("/nothing.png")]
    [InlineData("/health/unknown")]
    public async Task Get_MissingFile_IsNotThePage(string path)
    {
        using var response = await _client.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Page_HasNoInlineScriptOrStyle()
    {
        var page = await _client.GetStringAsync("/");

        InlineCode().IsMatch(page).ShouldBeFalse(page);
    }

    [GeneratedRegex("/assets/[^\"]+\\.js", RegexOptions.None, 1000)]
    private static partial Regex AssetPath();

    [GeneratedRegex("<script(?![^>]*src=)|<style|\\son[a-z]+=", RegexOptions.None, 1000)]
    private static partial Regex InlineCode();
}
