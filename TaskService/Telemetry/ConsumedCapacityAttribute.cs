using System.Collections.Concurrent;
using Amazon.DynamoDBv2.Model;

namespace TaskService.Telemetry;

/// <summary>
/// The value of <c>aws.dynamodb.consumed_capacity</c>. Operations consume the same few amounts over and over, so each is
/// written once and then shared; amounts beyond the limit are written every time.
/// </summary>
internal static class ConsumedCapacityAttribute
{
    private const int Limit = 256;

    private static readonly ConcurrentDictionary<ConsumedCapacity, string[]> Written = new(new ConsumedCapacityComparer());
    private static int _count;

    public static string[] Of(ConsumedCapacity capacity)
    {
        if (Written.TryGetValue(capacity, out var text))
            return text;
        text = [ConsumedCapacityJson.Serialize(capacity)];
        if (Volatile.Read(ref _count) < Limit && Written.TryAdd(capacity, text))
            Interlocked.Increment(ref _count);
        return text;
    }
}
