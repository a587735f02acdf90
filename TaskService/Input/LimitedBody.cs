using System.Buffers;

namespace TaskService.Input;

/// <summary>Reads a body up to a limit, whatever its <c>Content-Length</c> claims.</summary>
internal static class LimitedBody
{
    /// <summary>Room for the longest task with every character escaped.</summary>
    public const int MaxBytes = 128 * 1024;

    /// <summary>The body, or null where it is too large.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
            return null;

        var body = new ArrayBufferWriter<byte>(4096);
        while (body.WrittenCount <= MaxBytes)
        {
            var read = await request.Body.ReadAsync(body.GetMemory(4096), cancellationToken);
            if (read == 0)
                return body.WrittenMemory;
            body.Advance(read);
        }

        return null;
    }
}
