using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.ApplicationModel;

public class ReferenceTests
{
    [Fact]
    public async Task WithReference_OneEndpoint_OnlyThatOne()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var api = builder.AddExecutable("api", "sh", ".").WithHttpEndpoint().WithHttpEndpoint(name: "admin");
        var tool = builder.AddExecutable("tool", "sh", ".").WithReference(api.GetEndpoint("admin"));
        ModelVariables.Allocate(api, "http", 3000);
        ModelVariables.Allocate(api, "admin", 3001);

        var variables = await ModelVariables.OfAsync(builder, tool.Resource);

        variables["services__api__admin__0"].ShouldBe("http://localhost:3001");
        variables.ShouldNotContainKey("services__api__http__0");
    }

    [Fact]
    public async Task WithReference_Uri_IsTheDefaultEndpointOfTheName()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var tool = builder.AddExecutable("tool", "sh", ".").WithReference("weather", new Uri("https://example.org/v1"));

        var variables = await ModelVariables.OfAsync(builder, tool.Resource);

        variables["services__weather__default__0"].ShouldBe("https://example.org/v1");
        variables["weather"].ShouldBe("https://example.org/v1");
    }

    [Theory]
    [InlineData("/relative", "it must be absolute")]
    [InlineData("https://example.org?a=b", "it cannot contain a query string")]
    [InlineData("https://example.org#a", "it cannot contain a fragment")]
    public void WithReference_UnusableUri_SaysWhy(string uri, string reason)
    {
        var tool = DistributedApplicationTestingBuilder.Create().AddExecutable("tool", "sh", ".");

        Should.Throw<InvalidOperationException>(() => tool.WithReference("weather", new Uri(uri, UriKind.RelativeOrAbsolute)))
            .Message.ShouldBe($"The URI for service reference 'weather' is invalid while configuring target resource 'tool': {reason}.");
    }

    [Fact]
    public async Task WithReference_ExternalService_FixedUrl()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var weather = builder.AddExternalService("weather-api", "https://example.org/");
        var tool = builder.AddExecutable("tool", "sh", ".").WithReference(weather).WithEnvironment("WEATHER", weather);

        var variables = await ModelVariables.OfAsync(builder, tool.Resource);

        variables["services__weather-api__https__0"].ShouldBe("https://example.org/");
        variables["WEATHER_API"].ShouldBe("https://example.org/");
        variables["WEATHER"].ShouldBe("https://example.org/");
    }

    [Fact]
    public async Task WithReference_ExternalServiceByParameter_SchemeOfTheValue()
    {
        var builder = DistributedApplicationTestingBuilder.Create("--Parameters:url=http://example.org/");
        var tool = builder.AddExecutable("tool", "sh", ".").WithReference(builder.AddExternalService("weather", builder.AddParameter("url")));

        var variables = await ModelVariables.OfAsync(builder, tool.Resource);

        variables["services__weather__http__0"].ShouldBe("http://example.org/");
        variables["WEATHER_HTTP"].ShouldBe("http://example.org/");
    }

    [Fact]
    public async Task WithReference_ExternalServiceWithUnusableParameter_NamesBoth()
    {
        var builder = DistributedApplicationTestingBuilder.Create("--Parameters:url=nonsense");
        var tool = builder.AddExecutable("tool", "sh", ".").WithReference(builder.AddExternalService("weather", builder.AddParameter("url")));

        (await Should.ThrowAsync<DistributedApplicationException>(() => ModelVariables.OfAsync(builder, tool.Resource))).Message
            .ShouldBe("The URL parameter 'url' for external service 'weather' is invalid: The URL for the external service must be an absolute URI.");
    }

    [Fact]
    public async Task CreateConditional_PicksByTheValue()
    {
        var builder = DistributedApplicationTestingBuilder.Create("--Parameters:tls=TRUE");
        var tls = builder.AddParameter("tls");
        var expression = ReferenceExpression.CreateConditional(tls.Resource, "true", ReferenceExpression.Create($"rediss://x"), ReferenceExpression.Create($"redis://x"));

        (await expression.GetValueAsync(TestContext.Current.CancellationToken)).ShouldBe("rediss://x");
        (await ReferenceExpression.Create($"[{expression}]").GetValueAsync(TestContext.Current.CancellationToken)).ShouldBe("[rediss://x]");
        expression.ValueExpression.ShouldStartWith("{cond-tls-value-");
        ((IValueWithReferences)expression).References.ShouldBe([tls.Resource]);
    }

    [Theory]
    [InlineData("", 0x02CC5D05u)]
    [InlineData("a", 0x550D7456u)]
    [InlineData("abc", 0x32D153FFu)]
    [InlineData("Nobody inspects the spammish repetition", 0xE2293B2Fu)]
    public void XxHash32_KnownTexts_AreTheKnownHashes(string text, uint hash) => XxHash32.Hash(System.Text.Encoding.ASCII.GetBytes(text)).ShouldBe(hash);
}
