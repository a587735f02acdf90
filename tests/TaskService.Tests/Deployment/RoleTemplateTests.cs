using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TaskService.Storage;
using YamlDotNet.RepresentationModel;

namespace TaskService.Tests.Deployment;

/// <summary>The role of the service allows what its code calls, where it calls it, and nothing else.</summary>
public sealed class RoleTemplateTests
{
    /// <summary>Called only where Tasks__CreateTable is on, which is never so on AWS.</summary>
    private const string LocalOnly = "CreateTable";

    private static readonly YamlSequenceNode Statements =
        (YamlSequenceNode)DeployedTemplate.Resource("roles", "TaskServiceRole")["Properties"]["Policies"][0]["PolicyDocument"]["Statement"];

    [Fact]
    public void Policy_Actions_AreTheCallsOfTheService() =>
        Statements.SelectMany(statement => statement["Action"].Texts()).Order(StringComparer.Ordinal)
            .ShouldBe(Calls().Where(call => call != LocalOnly).Select(call => $"dynamodb:{call}").Order(StringComparer.Ordinal));

    [Fact]
    public void Policy_Query_IsAllowedOnTheIndexesOnly()
    {
        var resources = Statements.Where(statement => statement["Action"].Texts().Contains("dynamodb:Query"))
            .ShouldHaveSingleItem()["Resource"].Texts().ToList();
        resources.Count.ShouldBe(2);
        resources[0].ShouldEndWith($":table/${{TableName}}/index/{TableSchema.UserIndex}");
        resources[1].ShouldEndWith($":table/${{TableName}}/index/{TableSchema.StatusIndex}");
    }

    [Fact]
    public void Policy_OtherActions_AreAllowedOnTheTableOnly() =>
        Statements.Where(statement => !statement["Action"].Texts().Contains("dynamodb:Query"))
            .ShouldHaveSingleItem()["Resource"].Texts().ShouldHaveSingleItem().ShouldEndWith(":table/${TableName}");

    /// <summary>The operations of DynamoDB that the compiled service refers to.</summary>
    private static List<string> Calls()
    {
        using var file = new PEReader(File.OpenRead(typeof(TableSchema).Assembly.Location));
        var metadata = file.GetMetadataReader();
        return
        [
            .. from handle in metadata.MemberReferences
               let member = metadata.GetMemberReference(handle)
               where member.Parent.Kind == HandleKind.TypeReference
               let owner = metadata.GetTypeReference((TypeReferenceHandle)member.Parent)
               where metadata.GetString(owner.Name) is "IAmazonDynamoDB" or "AmazonDynamoDBClient"
               let name = metadata.GetString(member.Name)
               where name.EndsWith("Async", StringComparison.Ordinal)
               select name[..^"Async".Length],
        ];
    }
}
