using Aspire.Hosting;
using Aspire.Hosting.Dashboard.Options;
using Microsoft.Extensions.Configuration;

namespace TracingAspire.Hosting.Tests.Dashboard;

public class DashboardUrlTests
{
    private const string Key = "ASPNETCORE_URLS";

    [Fact]
    public void ParseList_TwoAddresses_ReadsBoth()
    {
        var urls = DashboardUrl.ParseList(Configure("http://localhost:15888; http://127.0.0.1:0;"), Key);

        urls.ShouldBe([new("http", "localhost", 15888), new("http", "127.0.0.1", 0)]);
    }

    [Fact]
    public void ParseOptional_IPv6Loopback_LosesItsBrackets() =>
        DashboardUrl.ParseOptional(Configure("http://[::1]:5000"), Key).ShouldBe(new("http", "::1", 5000));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void ParseOptional_NothingConfigured_IsNothing(string? text) =>
        DashboardUrl.ParseOptional(Configure(text), Key).ShouldBeNull();

    [Theory]
    [InlineData("15888", "is not an http address")]
    [InlineData("tcp://localhost:1", "is not an http address")]
    [InlineData("http://0.0.0.0:15888", "is not on this machine")]
    [InlineData("http://example.com:15888", "is not on this machine")]
    public void ParseOptional_UnusableAddress_SaysWhichSettingAndWhy(string text, string problem)
    {
        var error = Should.Throw<DistributedApplicationException>(() => DashboardUrl.ParseOptional(Configure(text), Key));

        error.Message.ShouldStartWith($"{Key}: '{text}' {problem}");
    }

    [Fact]
    public void ParseOptional_PlainHttpNotAllowed_NamesTheSwitch()
    {
        var configuration = Configure("http://localhost:15888", allowUnsecured: "false");

        var error = Should.Throw<DistributedApplicationException>(() => DashboardUrl.ParseOptional(configuration, Key));

        error.Message.ShouldContain("ASPIRE_ALLOW_UNSECURED_TRANSPORT=true");
    }

    private static IConfiguration Configure(string? url, string allowUnsecured = "true") =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                [Key] = url,
                ["ASPIRE_ALLOW_UNSECURED_TRANSPORT"] = allowUnsecured,
            })
            .Build();
}
