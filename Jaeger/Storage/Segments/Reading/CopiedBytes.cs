namespace Jaeger.Storage.Segments.Reading;

/// <summary>A reader's own copy of what it read, in few pieces: the segments may be gone before the reader is done.</summary>
internal sealed class CopiedBytes
{
    private const int PieceSize = 64 * 1024;
    private Memory<byte> _free;

    /// <summary>Copies the bytes.</summary>
    public ReadOnlyMemory<byte> Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _free.Length)
        {
            if (bytes.Length > PieceSize / 2) return bytes.ToArray();
            _free = new byte[PieceSize];
        }

        var copy = _free[..bytes.Length];
        bytes.CopyTo(copy.Span);
        _free = _free[bytes.Length..];
        return copy;
    }
}
