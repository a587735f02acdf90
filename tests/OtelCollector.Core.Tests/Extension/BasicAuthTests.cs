using System.Text;
using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Component;
using OtelCollector.Core.Extension.Auth;
using OtelCollector.Core.Extension.BasicAuth;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Extension;

public sealed class BasicAuthTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("otelcol-auth-");

    [Theory]
    [InlineData("secret")]
    [InlineData("{PLAIN}secret")]
    [InlineData("$apr1$abcdefgh$h9FWgUz3n9YxylKLlR5SQ/")]
    [InlineData("$1$abcdefgh$cHJi5PXp/ki/ktXzqlk6I1")]
    [InlineData("$5$abcdefgh$gruCpC7VkOTspMQTTSAR8mtlO9Upms.fwqE5y16JVM.")]
    [InlineData("$6$abcdefgh$ltjgWl6579NluT/Vi1nwEvcil.G5Nbc4NiXZaNGStk8PSwGfQv72N2CKPPrVACtLtip/cZ/1GM/O6IND4WQhG.")]
    [InlineData("{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=")]
    [InlineData("{SSHA}gVK8WC9YyFT1gMsQHTGCgT3sSv5zYWx0")]
    [InlineData("$2y$04$")]
    public async Task Authenticate_EveryScheme_KnowsThePassword(string stored)
    {
        if (stored == "$2y$04$")
            stored = BCrypt.Net.BCrypt.HashPassword("secret", workFactor: 4).Replace("$2a$", "$2y$", StringComparison.Ordinal);
        var server = await ServerAsync($"htpasswd: {{inline: \"user:{stored}\"}}");
        for (var i = 0; i < 2; i++)
        {
            var result = await server.AuthenticateAsync(Basic("user:secret"), TestContext.Current.CancellationToken);
            result.Refusal.ShouldBeNull();
            result.Identity!["username"].ShouldBe("user");
            result.Identity["raw"].ShouldBe(Convert.ToBase64String("user:secret"u8));
        }

        foreach (var wrong in new[] { "user:Secret", "user:", "user:secret ", "User:secret", ":secret", "other:secret", $"user:{stored}x" })
        {
            (await server.AuthenticateAsync(Basic(wrong), TestContext.Current.CancellationToken)).Refusal
                .ShouldBe("invalid credentials", wrong);
        }
    }

    [Theory]
    [InlineData(null, "no basic auth provided")]
    [InlineData("", "no basic auth provided")]
    [InlineData("Bearer x", "invalid authorization scheme prefix")]
    [InlineData("Basic", "invalid authorization scheme prefix")]
    [InlineData("Basic !!", "invalid authorization format")]
    [InlineData("Basic dXNlcg==", "invalid authorization format")]
    [InlineData("Basic dXNlcg", "invalid authorization format")]
    public async Task Authenticate_NoBasicHeader_SaysWhatIsWrong(string? header, string expected)
    {
        var server = await ServerAsync("htpasswd: {inline: 'user:secret'}");
        (await server.AuthenticateAsync(Header(header), TestContext.Current.CancellationToken)).Refusal.ShouldBe(expected);
    }

    [Fact]
    public async Task Authenticate_FileAndInline_InlineCounts()
    {
        var file = Path.Combine(_folder.FullName, "htpasswd");
        File.WriteAllText(file, "a:one\r\n\n# no user\nb:two\nc:$2y$10$tooshort\nd:{SHA}x\ne:$apr1$nosalt");
        var server = await ServerAsync($"htpasswd: {{file: '{file}', inline: 'b:three'}}");
        (await ResultAsync("a:one")).ShouldBeNull();
        (await ResultAsync("b:three")).ShouldBeNull();
        (await ResultAsync("b:two")).ShouldNotBeNull();
        foreach (var damaged in new[] { "c:$2y$10$tooshort", "d:{SHA}x", "e:$apr1$nosalt", "c:", "d:x" })
            (await ResultAsync(damaged)).ShouldNotBeNull(damaged);

        async Task<string?> ResultAsync(string text) =>
            (await server.AuthenticateAsync(Basic(text), TestContext.Current.CancellationToken)).Refusal;
    }

    [Fact]
    public async Task Start_FileMissing_SaysSo()
    {
        var error = await Should.ThrowAsync<ComponentException>(() => ServerAsync("htpasswd: {file: /nope/htpasswd}"));
        error.Message.ShouldBe("open htpasswd file: open /nope/htpasswd: no such file or directory");
    }

    [Theory]
    [InlineData("{}", "test: no credential source provided")]
    [InlineData("htpasswd: {file: ''}", "test: no credential source provided")]
    [InlineData("{htpasswd: {inline: a}, client_auth: {username: a}}", "test: only one of `htpasswd` or `client_auth` can be specified")]
    public void Validate_WrongSettings_AreReported(string yaml, string expected) =>
        TestComponents.TryConfig(new BasicAuthFactory(), yaml).Problems.ShouldBe([expected]);

    [Fact]
    public async Task Header_Client_HoldsNameAndPasswordOfSettingsOrFiles()
    {
        var file = Path.Combine(_folder.FullName, "password");
        File.WriteAllText(file, "from file\n");
        (await ClientAsync("client_auth: {username: me, password: 'p:w'}")).Header
            .ShouldBe(new("Authorization", "Basic " + Convert.ToBase64String("me:p:w"u8)));
        (await ClientAsync($"client_auth: {{username: me, password: x, password_file: '{file}'}}")).Header
            .ShouldBe(new("Authorization", "Basic " + Convert.ToBase64String("me:from file"u8)));
        (await Should.ThrowAsync<ComponentException>(() => ClientAsync("client_auth: {username: 'm:e'}"))).Message
            .ShouldContain("invalid authorization format");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<IServerAuthenticator> ServerAsync(string yaml) => (IServerAuthenticator)await ExtensionAsync(yaml);

    private static async Task<IClientAuthenticator> ClientAsync(string yaml) => (IClientAuthenticator)await ExtensionAsync(yaml);

    private static Task<IExtension> ExtensionAsync(string yaml)
    {
        var factory = new BasicAuthFactory();
        return TestComponents.StartedAsync(factory.Create(TestComponents.Settings(), TestComponents.Config(factory, yaml)));
    }

    private static RequestCredentials Basic(string text) => Header("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));

    private static RequestCredentials Header(string? value)
    {
        var request = new DefaultHttpContext().Request;
        if (value is not null)
            request.Headers.Authorization = value;
        return new RequestCredentials(request, []);
    }
}
