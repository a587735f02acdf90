using Amazon.DynamoDBv2.Model;
using TaskService.Storage;
using YamlDotNet.RepresentationModel;

namespace TaskService.Tests.Deployment;

/// <summary>AWS gets the table that the service creates for itself on DynamoDB Local.</summary>
public sealed class StorageTemplateTests
{
    private static readonly CreateTableRequest Created = TableSchema.CreateRequest("tasks");

    private static readonly YamlNode Table = DeployedTemplate.Resource("storage", "Tasks")["Properties"];

    [Fact]
    public void Table_Attributes_AreThoseTheServiceCreates() =>
        ((YamlSequenceNode)Table["AttributeDefinitions"])
            .Select(attribute => $"{attribute["AttributeName"]} {attribute["AttributeType"]}")
            .ShouldBe(Created.AttributeDefinitions.Select(attribute => $"{attribute.AttributeName} {attribute.AttributeType}"));

    [Fact]
    public void Table_Key_IsTheOneTheServiceCreates() => Key(Table).ShouldBe(Key(Created.KeySchema));

    [Fact]
    public void Table_Indexes_AreThoseTheServiceCreates() =>
        ((YamlSequenceNode)Table["GlobalSecondaryIndexes"])
            .Select(index => $"{index["IndexName"]}: {Key(index)}, {index["Projection"]["ProjectionType"]}")
            .ShouldBe(Created.GlobalSecondaryIndexes.Select(index =>
                $"{index.IndexName}: {Key(index.KeySchema)}, {index.Projection.ProjectionType}"));

    [Fact]
    public void Table_Billing_IsOnDemandAsTheServiceCreatesIt() =>
        Table["BillingMode"].ToString().ShouldBe(Created.BillingMode.Value);

    [Fact]
    public void Table_Data_IsEncryptedAndCanBeRestored()
    {
        Table["SSESpecification"]["SSEEnabled"].ToString().ShouldBe("true");
        Table["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"].ToString().ShouldBe("true");
        Table["DeletionProtectionEnabled"].ToString().ShouldBe("DeletionProtection");
    }

    private static string Key(YamlNode holder) => string.Join(
        ' ', ((YamlSequenceNode)holder["KeySchema"]).Select(key => $"{key["AttributeName"]} {key["KeyType"]}"));

    private static string Key(IEnumerable<KeySchemaElement> keys) =>
        string.Join(' ', keys.Select(key => $"{key.AttributeName} {key.KeyType}"));
}
