using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.Parameters;

public class ParameterValueTests
{
    [Fact]
    public async Task GetValue_Configured_IsThatValue()
    {
        var builder = DistributedApplicationTestingBuilder.Create("--Parameters:region=eu");

        (await ValueOf(builder.AddParameter("region"))).ShouldBe("eu");
    }

    [Fact]
    public async Task GetValue_HyphenInName_UnderscoreCountsToo()
    {
        var builder = DistributedApplicationTestingBuilder.Create("--Parameters:api_key=k1");

        (await ValueOf(builder.AddParameter("api-key"))).ShouldBe("k1");
    }

    [Fact]
    public async Task GetValue_OtherKey_ReadsThatKey()
    {
        var builder = DistributedApplicationTestingBuilder.Create("--Aws:Region=eu");

        (await ValueOf(builder.AddParameterFromConfiguration("region", "Aws:Region"))).ShouldBe("eu");
    }

    [Fact]
    public async Task GetValue_Missing_NamesKeyAndRemedy()
    {
        var builder = DistributedApplicationTestingBuilder.Create();

        var error = await Should.ThrowAsync<MissingParameterValueException>(() => ValueOf(builder.AddParameter("api-key", secret: true)));

        error.Message.ShouldBe(
            "Parameter resource could not be used because configuration key 'Parameters:api-key' is missing and the Parameter has no default value: " +
            "set it with the environment variable Parameters__api_key, the argument --Parameters:api-key=<value> or `dotnet user-secrets set \"Parameters:api-key\" <value>`.");
    }

    [Fact]
    public async Task GetValue_OwnValue_ConfigurationDoesNotOverride()
    {
        var builder = DistributedApplicationTestingBuilder.Create("--Parameters:region=eu");

        (await ValueOf(builder.AddParameter("region", "us"))).ShouldBe("us");
    }

    [Fact]
    public async Task GetValue_Default_ConfigurationOverrides()
    {
        var builder = DistributedApplicationTestingBuilder.Create("--Parameters:given=configured");
        var rule = new GenerateParameterDefault { MinLength = 12 };

        (await ValueOf(builder.AddParameter("given", rule))).ShouldBe("configured");
        var made = builder.AddParameter("made", rule);
        (await ValueOf(made))!.Length.ShouldBe(12);
        (await ValueOf(made)).ShouldBe(await ValueOf(made));
    }

    [Fact]
    public void AddParameter_SecretPublishedAsDefault_IsRefused()
    {
        var builder = DistributedApplicationTestingBuilder.Create();

        Should.Throw<ArgumentException>(() => builder.AddParameter("key", "value", publishValueAsDefault: true, secret: true))
            .Message.ShouldStartWith("A parameter cannot be both secret and published as a default value.");
    }

    [Fact]
    public void Generate_Minimums_AreMet()
    {
        var rule = new GenerateParameterDefault { MinLength = 10, MinLower = 2, MinUpper = 3, MinNumeric = 4, MinSpecial = 5 };

        var value = rule.GetDefaultValue();

        value.Length.ShouldBe(14);
        value.Count(char.IsAsciiLetterLower).ShouldBe(2);
        value.Count(char.IsAsciiLetterUpper).ShouldBe(3);
        value.Count(char.IsAsciiDigit).ShouldBe(4);
    }

    [Fact]
    public void Generate_ContradictoryRule_SaysWhich()
    {
        Should.Throw<ArgumentException>(() => new GenerateParameterDefault { Lower = false, MinLower = 1 }.GetDefaultValue())
            .Message.ShouldStartWith("MinLower is 1, but that kind of character is switched off.");
    }

    private static async Task<string?> ValueOf(IResourceBuilder<ParameterResource> parameter) =>
        await parameter.Resource.GetValueAsync(TestContext.Current.CancellationToken);
}
