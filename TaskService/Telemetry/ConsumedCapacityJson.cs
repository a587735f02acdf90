using System.Buffers;
using System.Text;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;

namespace TaskService.Telemetry;

/// <summary>Writes a <see cref="ConsumedCapacity"/> as DynamoDB itself does; what it did not say is left out.</summary>
internal static class ConsumedCapacityJson
{
    public static string Serialize(ConsumedCapacity capacity)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("TableName", capacity.TableName);
            WriteUnits(json, capacity.CapacityUnits, capacity.ReadCapacityUnits, capacity.WriteCapacityUnits);
            if (capacity.Table is { } table)
                Write(json, "Table", table);
            WriteIndexes(json, "GlobalSecondaryIndexes", capacity.GlobalSecondaryIndexes);
            WriteIndexes(json, "LocalSecondaryIndexes", capacity.LocalSecondaryIndexes);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteIndexes(Utf8JsonWriter json, string name, Dictionary<string, Capacity>? indexes)
    {
        if (indexes is not { Count: > 0 })
            return;
        json.WriteStartObject(name);
        foreach (var (index, capacity) in indexes)
            Write(json, index, capacity);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Capacity capacity)
    {
        json.WriteStartObject(name);
        WriteUnits(json, capacity.CapacityUnits, capacity.ReadCapacityUnits, capacity.WriteCapacityUnits);
        json.WriteEndObject();
    }

    private static void WriteUnits(Utf8JsonWriter json, double? all, double? read, double? write)
    {
        if (all is { } units)
            json.WriteNumber("CapacityUnits", units);
        if (read is { } reads)
            json.WriteNumber("ReadCapacityUnits", reads);
        if (write is { } writes)
            json.WriteNumber("WriteCapacityUnits", writes);
    }
}
