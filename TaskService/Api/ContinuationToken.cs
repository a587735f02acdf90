using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using TaskService.Input;
using TaskService.Storage;

namespace TaskService.Api;

/// <summary>
/// Where a list goes on, as text nobody needs to read: the range of the list and the task its last page ended with, under
/// a checksum that includes the user. It grants nothing: it only moves within what its user's list would show anyway.
/// </summary>
internal static class ContinuationToken
{
    private const byte Version = 1;
    private const int ChecksumLength = 8;
    private const int HeaderLength = 1 + (3 * sizeof(long));
    private const int MaxTextLength = 1024;

    public static string Encode(TaskQuery query, PagePosition last)
    {
        var taskId = Encoding.UTF8.GetBytes(last.TaskId);
        var token = new byte[HeaderLength + taskId.Length + ChecksumLength];
        token[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(1), query.Start);
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(9), query.End);
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(17), last.StartAt);
        taskId.CopyTo(token.AsSpan(HeaderLength));
        Checksum(token.AsSpan(..^ChecksumLength), query.UserName).CopyTo(token.AsSpan(^ChecksumLength..));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The query the token goes on with; null where the token is not one of ours for this user.</summary>
    public static TaskQuery? Decode(string text, string userName, int limit)
    {
        if (text.Length > MaxTextLength || !Base64Url.IsValid(text))
            return null;
        var token = Base64Url.DecodeFromChars(text).AsSpan();
        if (token.Length <= HeaderLength + ChecksumLength || token[0] != Version)
            return null;
        var content = token[..^ChecksumLength];
        if (!CryptographicOperations.FixedTimeEquals(token[^ChecksumLength..], Checksum(content, userName)))
            return null;

        var start = BinaryPrimitives.ReadInt64BigEndian(content[1..]);
        var end = BinaryPrimitives.ReadInt64BigEndian(content[9..]);
        var lastStartAt = BinaryPrimitives.ReadInt64BigEndian(content[17..]);
        if (start < UnixTime.Min || end > UnixTime.Max || lastStartAt < start || lastStartAt > end)
            return null;
        var last = new PagePosition(Encoding.UTF8.GetString(content[HeaderLength..]), lastStartAt);
        return new TaskQuery(userName, start, end, limit, last);
    }

    private static byte[] Checksum(ReadOnlySpan<byte> content, string userName)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(content);
        hash.AppendData(Encoding.UTF8.GetBytes(userName));
        return hash.GetHashAndReset()[..ChecksumLength];
    }
}
