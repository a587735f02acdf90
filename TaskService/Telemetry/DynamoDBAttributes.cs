using System.Diagnostics;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Telemetry;

namespace TaskService.Telemetry;

/// <summary>
/// The attributes of the semantic conventions for DynamoDB spans
/// (https://opentelemetry.io/docs/specs/semconv/db/dynamodb/). Names and expressions only, never the values of items.
/// </summary>
internal static class DynamoDBAttributes
{
    /// <summary>What a sampler may want to see before the span starts: the SDK's attributes and the conventions'.</summary>
    public static List<KeyValuePair<string, object?>> Initial(Attributes? attributes)
    {
        var tags = new List<KeyValuePair<string, object?>>(capacity: 8);
        object? service = null, method = null;
        foreach (var (key, value) in attributes?.AllAttributes ?? [])
        {
            tags.Add(new(key, value));
            if (key == TelemetryConstants.ServiceAttributeKey)
                service = value;
            else if (key == TelemetryConstants.MethodAttributeKey)
                method = value;
        }

        if (service is "DynamoDB")
        {
            tags.Add(new("db.system.name", "aws.dynamodb"));
            tags.Add(new("db.operation.name", method));
        }

        return tags;
    }

    public static void AddRequest(Activity span, AmazonWebServiceRequest request)
    {
        switch (request)
        {
            case PutItemRequest put:
                AddTable(span, put.TableName);
                break;
            case UpdateItemRequest update:
                AddTable(span, update.TableName);
                break;
            case DeleteItemRequest delete:
                AddTable(span, delete.TableName);
                break;
            case QueryRequest query:
                AddTable(span, query.TableName);
                AddQuery(span, query);
                break;
            case DescribeTableRequest describe:
                AddTable(span, describe.TableName);
                break;
            case CreateTableRequest create:
                AddTable(span, create.TableName);
                break;
        }
    }

    public static void AddResponse(Activity span, AmazonWebServiceResponse response)
    {
        switch (response)
        {
            case PutItemResponse put:
                AddCapacity(span, put.ConsumedCapacity);
                break;
            case UpdateItemResponse update:
                AddCapacity(span, update.ConsumedCapacity);
                break;
            case DeleteItemResponse delete:
                AddCapacity(span, delete.ConsumedCapacity);
                break;
            case QueryResponse query:
                AddCapacity(span, query.ConsumedCapacity);
                span.SetTag("aws.dynamodb.count", query.Count);
                span.SetTag("aws.dynamodb.scanned_count", query.ScannedCount);
                span.SetTag("db.response.returned_rows", query.Count);
                break;
        }
    }

    private static void AddTable(Activity span, string name)
    {
        span.SetTag("db.collection.name", name);
        span.SetTag("aws.dynamodb.table_names", new[] { name });
    }

    private static void AddQuery(Activity span, QueryRequest query)
    {
        span.SetTag("aws.dynamodb.index_name", query.IndexName);
        span.SetTag("aws.dynamodb.limit", query.Limit);
        span.SetTag("aws.dynamodb.scan_index_forward", query.ScanIndexForward);
        span.SetTag("aws.dynamodb.consistent_read", query.ConsistentRead);
        // The conventions keep no attribute for the key condition; its placeholders make it a parameterized query.
        span.SetTag("db.query.text", query.KeyConditionExpression);
    }

    private static void AddCapacity(Activity span, ConsumedCapacity? capacity)
    {
        if (capacity is not null)
            span.SetTag("aws.dynamodb.consumed_capacity", ConsumedCapacityAttribute.Of(capacity));
    }
}
