using TracingAspire.Aspirate.Tests.Fixtures;

namespace TracingAspire.Aspirate.Tests.Commands;

/// <summary>Variables of options belong to the process, so these tests run while no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class OptionVariableCollection
{
    public const string Name = "Variables of options";
}

[Collection(OptionVariableCollection.Name)]
public class OptionVariableTests
{
    [Theory]
    [InlineData("ASPIRATE_SECRET_FORMAT", "external-secret", "--secret-format: 'external-secret' from its variable is unknown; there is: external-secrets, secret-generator.")]
    [InlineData("ASPIRATE_IMAGE_PULL_POLICY", "Sometimes", "--image-pull-policy: 'Sometimes' from its variable is unknown")]
    public async Task Generate_VariableOfAnOptionWithAnUnknownValue_IsRefused(string variable, string value, string expected)
    {
        using var workspace = Workspace.With(Resources.Container);
        Environment.SetEnvironmentVariable(variable, value);
        try
        {
            (await workspace.GenerateBadlyAsync()).ShouldContain(expected);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }
}
