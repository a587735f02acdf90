using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.CloudFormation.Rules;

namespace TracingAspire.Tests.Deployment.CloudFormation;

/// <summary>Names that the overlays and the templates both use.</summary>
public class RoleTests
{
    private static readonly Template Roles = TemplateFolder.ReadDeployed("roles");

    [Theory]
    [InlineData("TaskServiceRole", "${Cluster}-task-service", "prod:task-service")]
    [InlineData("CollectorRole", "${Cluster}-otel-web", "tracing:otel-web")]
    [InlineData("ExternalDnsRole", "${Cluster}-external-dns", "external-dns:external-dns")]
    public void Role_NameAndServiceAccount_AreFixed(string role, string name, string serviceAccount)
    {
        var resource = Roles.Resources[role]!.AsObject();
        Function.Text(resource["Properties"]!["RoleName"]).ShouldBe(name);
        TrustRule.ServiceAccount(resource).ShouldBe(serviceAccount);
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
}
