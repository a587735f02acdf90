using System.Globalization;
using System.Text;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi.Stub;

/// <summary>What DynamoDB answers to the calls of task-service, recorded once; a list has five tasks.</summary>
internal static class CannedAnswers
{
    private const int ListedTasks = 5;

    private const string Write = """
        {"ConsumedCapacity":{"TableName":"tasks","CapacityUnits":3.0,"Table":{"CapacityUnits":1.0},"GlobalSecondaryIndexes":{"status_index":{"CapacityUnits":1.0},"user_index":{"CapacityUnits":1.0}}}}
        """;

    private const string Table = """
        {"Table":{"TableName":"tasks","TableStatus":"ACTIVE","GlobalSecondaryIndexes":[{"IndexName":"user_index","IndexStatus":"ACTIVE"},{"IndexName":"status_index","IndexStatus":"ACTIVE"}]}}
        """;

    private const string Task = """
        {"task_id":{"S":"01999999-9999-7999-8999-999999999999"},"user_name":{"S":"load"},"title":{"S":"Look at the traces"},"start_at":{"N":"1767225600"},"contents":{"S":"Look at the traces of the last hour, find the slowest call and what it waited for."},"notified":{"BOOL":true},"status":{"S":"DONE"},"updated_at":{"N":"1767225600"}}
        """;

    private static readonly Dictionary<string, byte[]> Answers = new(StringComparer.Ordinal)
    {
        ["PutItem"] = Response(Write),
        ["UpdateItem"] = Response(Write),
        ["DeleteItem"] = Response(Write),
        ["DescribeTable"] = Response(Table),
        ["Query"] = Response(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"ConsumedCapacity\":{{\"TableName\":\"tasks\",\"CapacityUnits\":0.5,\"GlobalSecondaryIndexes\":{{\"user_index\":{{\"CapacityUnits\":0.5}}}}}},\"Count\":{ListedTasks},\"Items\":[{string.Join(',', Enumerable.Repeat(Task, ListedTasks))}],\"ScannedCount\":{ListedTasks}}}")),
    };

    public static byte[] For(string operation) => Answers.GetValueOrDefault(operation)
        ?? throw new InvalidDataException($"the stub has no answer to {operation}");

    private static byte[] Response(string body) => Encoding.ASCII.GetBytes(
        $"HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nx-amzn-RequestId: STUB\r\nContent-Length: {body.Length}\r\n\r\n{body}");
}
