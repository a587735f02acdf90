namespace Jaeger.Storage.Segments.Traces;

/// <summary>Records by arrival number, in chunks that never move: a reader may hold on to one while others come and go.</summary>
internal sealed class TraceChunks
{
    private const int ChunkBits = 10;
    private const int ChunkSize = 1 << ChunkBits;
    private volatile Directory _directory = new(0, new TraceRecord[]?[4]);

    /// <summary>The bytes they take.</summary>
    public long MemorySize { get; private set; }

    /// <summary>The record of a trace, made where it is new; calls must not overlap.</summary>
    public ref TraceRecord Make(long arrival)
    {
        var place = (arrival >> ChunkBits) - _directory.First;
        if (place >= _directory.Chunks.Length) _directory = _directory.Grown(place);
        ref var chunk = ref _directory.Chunks[(arrival >> ChunkBits) - _directory.First];
        if (chunk is null)
        {
            Volatile.Write(ref chunk, new TraceRecord[ChunkSize]);
            MemorySize += ChunkSize * System.Runtime.CompilerServices.Unsafe.SizeOf<TraceRecord>();
        }

        return ref chunk[arrival & (ChunkSize - 1)];
    }

    /// <summary>The chunk and place of a trace; null where it is gone.</summary>
    public TraceRecord[]? Find(long arrival, out int place)
    {
        place = (int)(arrival & (ChunkSize - 1));
        var directory = _directory;
        var chunk = (arrival >> ChunkBits) - directory.First;
        return chunk >= 0 && chunk < directory.Chunks.Length ? Volatile.Read(ref directory.Chunks[chunk]) : null;
    }

    /// <summary>Forgets the chunks whose traces all arrived before the given one; calls must not overlap.</summary>
    public void ForgetBefore(long arrival)
    {
        var directory = _directory;
        for (var place = (arrival >> ChunkBits) - directory.First - 1; place >= 0; place--)
        {
            if (place >= directory.Chunks.Length) continue;
            if (directory.Chunks[place] is null) return;
            directory.Chunks[place] = null;
            MemorySize -= ChunkSize * System.Runtime.CompilerServices.Unsafe.SizeOf<TraceRecord>();
        }
    }

    private sealed record Directory(long First, TraceRecord[]?[] Chunks)
    {
        /// <summary>With room for one more place, less the chunks at the beginning that are gone.</summary>
        public Directory Grown(long place)
        {
            var gone = 0;
            while (gone < Chunks.Length && Chunks[gone] is null) gone++;
            if (gone == Chunks.Length) gone = (int)place;
            var kept = Math.Max(0, Chunks.Length - gone);
            var grown = new TraceRecord[]?[Math.Max(4, Math.Max(kept * 2, place - gone + 1))];
            if (kept > 0) Array.Copy(Chunks, gone, grown, 0, kept);
            return new Directory(First + gone, grown);
        }
    }
}
