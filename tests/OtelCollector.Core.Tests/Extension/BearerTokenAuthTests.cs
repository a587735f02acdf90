using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Component;
using OtelCollector.Core.Extension.Auth;
using OtelCollector.Core.Extension.BearerTokenAuth;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Extension;

public sealed class BearerTokenAuthTests
{
    [Theory]
    [InlineData("token: one", "Authorization", "Bearer one", null)]
    [InlineData("token: one", "Authorization", "bearer one", "scheme or token does not match: bearer one")]
    [InlineData("token: one", "Authorization", "Bearer two", "scheme or token does not match: Bearer two")]
    [InlineData("token: one", "Authorization", "one", "scheme or token does not match: one")]
    [InlineData("token: one", "Authorization", "", "missing or empty authorization header: Authorization")]
    [InlineData("token: one", "X-Key", "Bearer one", "missing or empty authorization header: Authorization")]
    [InlineData("{token: one, scheme: ''}", "Authorization", "one", null)]
    [InlineData("{token: one, scheme: Key}", "Authorization", "Key one", null)]
    [InlineData("{token: one, header: X-Key}", "x-key", "Bearer one", null)]
    [InlineData("tokens: [one, two]", "Authorization", "Bearer two", null)]
    [InlineData("tokens: [one, two]", "Authorization", "Bearer three", "scheme or token does not match: Bearer three")]
    public async Task Authenticate_Header_MustHoldSchemeAndToken(string yaml, string header, string value, string? refusal)
    {
        var factory = new BearerTokenAuthFactory();
        var extension = await TestComponents.StartedAsync(
            factory.Create(TestComponents.Settings(), TestComponents.Config(factory, yaml)));
        (await CheckAsync((IServerAuthenticator)extension, header, value)).ShouldBe(refusal);
    }

    [Theory]
    [InlineData("{}", "test: no bearer token provided")]
    [InlineData("{token: a, tokens: [b]}", "test: either tokens or token should be provided, not both")]
    [InlineData("tokens: [a, '']", "test: tokens: a token must not be empty")]
    public void Validate_WrongSettings_AreReported(string yaml, string expected) =>
        TestComponents.TryConfig(new BearerTokenAuthFactory(), yaml).Problems.ShouldBe([expected]);

    [Fact]
    public async Task Authenticate_FileChanged_TakesTheNewTokens()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "one\ntwo\n");
            var time = new ManualTime();
            var logger = new RecordingLogger();
            var config = (BearerTokenAuthConfig)TestComponents.Config(new BearerTokenAuthFactory(), $"{{token: zero, filename: '{file}'}}");
            var extension = await TestComponents.StartedAsync(new BearerTokenAuthExtension(logger, config, time));
            logger.Lines.ShouldContain(line => line.Contains("a filename is specified. Configured token(s) is ignored!"));
            (await CheckAsync(extension, "Authorization", "Bearer two")).ShouldBeNull();
            (await CheckAsync(extension, "Authorization", "Bearer zero")).ShouldNotBeNull();
            (await CheckAsync(extension, "Authorization", "Bearer ")).ShouldNotBeNull();
            ((IClientAuthenticator)extension).Header.ShouldBe(new("Authorization", "Bearer one"));

            File.WriteAllText(file, "three");
            (await CheckAsync(extension, "Authorization", "Bearer two")).ShouldBeNull();
            time.Advance(TimeSpan.FromSeconds(2));
            (await CheckAsync(extension, "Authorization", "Bearer two")).ShouldNotBeNull();
            (await CheckAsync(extension, "Authorization", "Bearer three")).ShouldBeNull();

            File.WriteAllText(file, "\n");
            time.Advance(TimeSpan.FromSeconds(2));
            (await CheckAsync(extension, "Authorization", "Bearer three")).ShouldBeNull();
            logger.Lines.ShouldContain(line => line.Contains("holds no token"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Start_FileMissing_SaysSo()
    {
        var factory = new BearerTokenAuthFactory();
        var extension = factory.Create(TestComponents.Settings(), TestComponents.Config(factory, "filename: /nope/token"));
        (await Should.ThrowAsync<ComponentException>(() => TestComponents.StartedAsync(extension))).Message
            .ShouldBe("open /nope/token: no such file or directory");
    }

    private static async Task<string?> CheckAsync(IServerAuthenticator authenticator, string header, string value)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers[header] = value;
        var result = await authenticator.AuthenticateAsync(new RequestCredentials(request, []), TestContext.Current.CancellationToken);
        return result.Refusal;
    }
}
