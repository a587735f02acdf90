using Amazon.DynamoDBv2.Model;

namespace TaskService.Telemetry;

/// <summary>Whether two operations consumed the same of the same table and its indexes.</summary>
internal sealed class ConsumedCapacityComparer : IEqualityComparer<ConsumedCapacity>
{
    public bool Equals(ConsumedCapacity? x, ConsumedCapacity? y) =>
        ReferenceEquals(x, y)
        || (x is not null
            && y is not null
            && x.TableName == y.TableName
            && x.CapacityUnits == y.CapacityUnits
            && x.ReadCapacityUnits == y.ReadCapacityUnits
            && x.WriteCapacityUnits == y.WriteCapacityUnits
            && AreSame(x.Table, y.Table)
            && AreSame(x.GlobalSecondaryIndexes, y.GlobalSecondaryIndexes)
            && AreSame(x.LocalSecondaryIndexes, y.LocalSecondaryIndexes));

    public int GetHashCode(ConsumedCapacity obj) =>
        HashCode.Combine(obj.TableName, obj.CapacityUnits, obj.Table?.CapacityUnits, obj.GlobalSecondaryIndexes?.Count);

    private static bool AreSame(Dictionary<string, Capacity>? x, Dictionary<string, Capacity>? y)
    {
        if ((x?.Count ?? 0) != (y?.Count ?? 0))
            return false;
        if (x is null || y is null)
            return true;
        foreach (var (index, capacity) in x)
        {
            if (!y.TryGetValue(index, out var other) || !AreSame(capacity, other))
                return false;
        }

        return true;
    }

    private static bool AreSame(Capacity? x, Capacity? y) =>
        x?.CapacityUnits == y?.CapacityUnits
        && x?.ReadCapacityUnits == y?.ReadCapacityUnits
        && x?.WriteCapacityUnits == y?.WriteCapacityUnits
        && (x is null) == (y is null);
}
