using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Deployment.CloudFormation.Rules;

namespace TracingAspire.Tests.Deployment.CloudFormation;

/// <summary>Names that the overlays and the templates both use.</summary>
public partial class RoleTests
{
    private static readonly Template Roles = TemplateFolder.ReadDeployed("roles");

    [Theory]
    [InlineData("TaskServiceRole", "${Cluster}-task-service", "prod:task-service")]
    [InlineData("CollectorRole", "${Cluster}-otel-web", "tracing:otel-web")]
    [InlineData("ExternalDnsRole", "${Cluster}-external-dns", "external-dns:external-dns")]
    [InlineData("VolumesRole", "${Cluster}-ebs-csi", "kube-system:ebs-csi-controller-sa")]
    public void Role_NameAndServiceAccount_AreFixed(string role, string name, string serviceAccount)
    {
        var resource = Roles.Resources[role]!.AsObject();
        Function.Text(resource["Properties"]!["RoleName"]).ShouldBe(name);
        TrustRule.ServiceAccount(resource).ShouldBe(serviceAccount);
    }

    [Theory]
    [InlineData("deploy/scripts/stacks.sh")]
    [InlineData("deploy/prerequisites.md")]
    public void Parameters_OfTheScripts_AreThoseOfTheTemplates(string file)
    {
        var known = TemplateFolder.DeployedNames.SelectMany(row => TemplateFolder.ReadDeployed(row.Data).Parameters).Select(parameter => parameter.Key);
        var given = Override.Matches(File.ReadAllText(Path.Combine(Repository.Root, file))).Select(match => match.Groups["name"].Value).ToList();
        given.ShouldContain("TableName");
        given.Except(known, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void TaskServiceRole_Policies_WriteToXRayOnlyOnCondition()
    {
        var policies = Roles.Resources["TaskServiceRole"]!["Properties"]!["Policies"]!.AsArray();
        policies.Count.ShouldBe(2);
        policies[0]!["PolicyName"]!.ToString().ShouldBe("tasks");
        var choice = policies[1]!["Fn::If"]!.AsArray();
        choice[0]!.ToString().ShouldBe("TracesToXRay");
        choice[1]!["PolicyName"]!.ToString().ShouldBe("traces");
        JsonNode.DeepEquals(choice[2], JsonNode.Parse("""{"Ref":"AWS::NoValue"}""")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("TaskServiceRole")]
    [InlineData("CollectorRole")]
    public void Roles_ForXRay_MayWriteAndNothingElse(string role) =>
        Template.ObjectsWith("", Roles.Resources[role], "Effect")
            .Select(statement => StatementRule.Texts(statement.Value["Action"]).ToList())
            .Where(actions => actions.Exists(action => action.StartsWith("xray:", StringComparison.Ordinal)))
            .ShouldHaveSingleItem().ShouldBe(["xray:PutTraceSegments", "xray:PutTelemetryRecords"]);

    [GeneratedRegex("\"(?<name>[A-Z][A-Za-z]+)=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Override { get; }
}
