using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Amazon.DynamoDBv2.Model;

namespace TaskService.Storage;

/// <summary>
/// Remembers with a task which request created it, as a digest, so that the same request is known again, however the task
/// has been changed meanwhile.
/// </summary>
internal static class TaskOrigin
{
    /// <summary>The digest of what a new task was asked to be.</summary>
    public static AttributeValue Of(TaskItem task)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(long)];
        foreach (var text in (string[])[task.UserName, task.Title, task.Contents])
        {
            // Each with its length, so that no two tasks run together to the same bytes.
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt64BigEndian(number, bytes.Length);
            hash.AppendData(number);
            hash.AppendData(bytes);
        }

        BinaryPrimitives.WriteInt64BigEndian(number, task.StartAt);
        hash.AppendData(number);
        return new() { S = Convert.ToBase64String(hash.GetHashAndReset()) };
    }

    /// <summary>Whether <paramref name="item"/> was made of the request for <paramref name="task"/>.</summary>
    public static bool IsSame(TaskItem task, Dictionary<string, AttributeValue>? item)
    {
        // A database that does not show what is there leaves only the likely: an attempt whose answer got lost.
        if (item is not { Count: > 0 })
            return true;
        // What another writer made has no digest: what it says must do.
        var origin = item.GetValueOrDefault(TableSchema.CreatedFrom) ?? Of(TaskRow.ToTask(item));
        return origin.S == Of(task).S;
    }
}
