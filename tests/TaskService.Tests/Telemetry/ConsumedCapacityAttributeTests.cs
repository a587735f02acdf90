using Amazon.DynamoDBv2.Model;
using TaskService.Telemetry;

namespace TaskService.Tests.Telemetry;

public sealed class ConsumedCapacityAttributeTests
{
    [Fact]
    public void Of_SameAmountTwice_IsWrittenOnce()
    {
        var first = ConsumedCapacityAttribute.Of(Capacity());

        ConsumedCapacityAttribute.Of(Capacity()).ShouldBeSameAs(first);
        first.ShouldHaveSingleItem().ShouldBe(ConsumedCapacityJson.Serialize(Capacity()));
    }

    [Theory]
    [MemberData(nameof(Differences))]
    public void Of_AnyDifference_IsTold(string what, ConsumedCapacity other)
    {
        ConsumedCapacityAttribute.Of(Capacity());

        ConsumedCapacityAttribute.Of(other).ShouldHaveSingleItem().ShouldBe(ConsumedCapacityJson.Serialize(other), what);
        ConsumedCapacityAttribute.Of(other).ShouldNotBe(ConsumedCapacityAttribute.Of(Capacity()), what);
    }

    public static TheoryData<string, ConsumedCapacity> Differences()
    {
        var data = new TheoryData<string, ConsumedCapacity>();
        Add("table name", capacity => capacity.TableName = "other");
        Add("units", capacity => capacity.CapacityUnits = 4);
        Add("read units", capacity => capacity.ReadCapacityUnits = 1);
        Add("write units", capacity => capacity.WriteCapacityUnits = 1);
        Add("the table's units", capacity => capacity.Table.CapacityUnits = 2);
        Add("no table", capacity => capacity.Table = null);
        Add("an index's units", capacity => capacity.GlobalSecondaryIndexes["user_index"].CapacityUnits = 2);
        Add("an index's write units", capacity => capacity.GlobalSecondaryIndexes["user_index"].WriteCapacityUnits = 2);
        Add("another index", capacity => capacity.GlobalSecondaryIndexes = new() { ["status_index"] = new() { CapacityUnits = 1 } });
        Add("no index", capacity => capacity.GlobalSecondaryIndexes = null);
        Add("a local index", capacity => capacity.LocalSecondaryIndexes = new() { ["local"] = new() { CapacityUnits = 1 } });
        return data;

        void Add(string what, Action<ConsumedCapacity> change)
        {
            var capacity = Capacity();
            change(capacity);
            data.Add(what, capacity);
        }
    }

    private static ConsumedCapacity Capacity() => new()
    {
        TableName = "tasks",
        CapacityUnits = 3,
        Table = new() { CapacityUnits = 1 },
        GlobalSecondaryIndexes = new() { ["user_index"] = new() { CapacityUnits = 1 } },
    };
}
