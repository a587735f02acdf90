namespace TracingAspire.Tests.Deployment.CloudFormation;

/// <summary>The templates of deploy/cloudformation keep every rule; each rule finds what it is there for.</summary>
public class TemplateTests(TemplateFolder folder) : IClassFixture<TemplateFolder>
{
    [Theory]
    [MemberData(nameof(TemplateFolder.DeployedNames), MemberType = typeof(TemplateFolder))]
    public void Check_DeployedTemplate_FindsNothing(string name) =>
        TemplateRules.Check(TemplateFolder.ReadDeployed(name), folder.Specification).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(TemplateFolder.BrokenNames), MemberType = typeof(TemplateFolder))]
    public void Check_BrokenTemplate_FindsItsMistake(string name)
    {
        var (template, mistake) = TemplateFolder.ReadBroken(name);
        TemplateRules.Check(template, folder.Specification).ShouldBe([mistake]);
    }

    [Fact]
    public void Folder_Templates_AreTheThreeThatUpAppliesInOrder() =>
        TemplateFolder.DeployedNames.Select(row => row.Data).ShouldBe(["registry", "roles", "storage"]);
}
