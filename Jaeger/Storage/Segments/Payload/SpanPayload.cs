namespace Jaeger.Storage.Segments.Payload;

/// <summary>The bytes of a segment's requests, one after the other.</summary>
internal abstract class SpanPayload
{
    private int _holders;

    /// <summary>The number of bytes of all requests.</summary>
    public abstract long Length { get; }

    /// <summary>The bytes it takes in memory; 0 where they are in a file.</summary>
    public abstract long MemorySize { get; }

    /// <summary>The bytes from <paramref name="offset"/> to at least the end of the request that is there.</summary>
    public abstract ReadOnlySpan<byte> From(uint offset);

    /// <summary>Says that one more segment reads it.</summary>
    public void Hold() => Interlocked.Increment(ref _holders);

    /// <summary>Says that a segment is gone; with the last of them the memory is given back.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0) Free();
    }

    /// <summary>Gives the memory back.</summary>
    protected abstract void Free();
}
