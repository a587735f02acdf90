using System.Text.Json.Nodes;

namespace TracingAspire.Tests.Deployment.CloudFormation;

/// <summary>The repositories that deploy/push-images.sh pushes to and the overlays pull from.</summary>
public class RegistryTests
{
    private static readonly Template Registry = TemplateFolder.ReadDeployed("registry");

    [Fact]
    public void Repositories_Names_AreTheImagesOfTheBase() =>
        Repositories().Select(properties => properties["RepositoryName"]!.ToString()).ShouldBe(["task-service", "task-web"]);

    [Fact]
    public void Repositories_Tags_AreImmutableAndScanned() =>
        Repositories().ShouldAllBe(properties =>
            properties["ImageTagMutability"]!.ToString() == "IMMUTABLE"
            && properties["ImageScanningConfiguration"]!["ScanOnPush"]!.GetValue<bool>());

    [Fact]
    public void Repositories_LifecyclePolicy_IsJsonWithTheRuleForAllImagesLast()
    {
        foreach (var properties in Repositories())
        {
            var rules = Function.Document(properties["LifecyclePolicy"]!["LifecyclePolicyText"])!["rules"]!.AsArray();
            rules.Select(rule => rule!["rulePriority"]!.GetValue<int>()).ShouldBe([1, 2]);
            rules[^1]!["selection"]!["tagStatus"]!.ToString().ShouldBe("any");
        }
    }

    private static List<JsonNode> Repositories() =>
        [.. Registry.ResourcesByType().Where(resource => resource.Type == "AWS::ECR::Repository").Select(resource => resource.Resource["Properties"]!)];
}
