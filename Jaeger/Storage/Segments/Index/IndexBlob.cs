using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Jaeger.Storage.Segments.Index;

/// <summary>The index of a sealed segment: one contiguous piece of memory, on disk or not, little-endian.</summary>
/// <param name="memory">The bytes.</param>
internal sealed class IndexBlob(ReadOnlyMemory<byte> memory)
{
    /// <summary>Grows whenever the meaning of an index changes; an older one is made anew from the spans.</summary>
    public const uint Version = 1;

    /// <summary>The bytes before the first section.</summary>
    public const int HeaderSize = 64 + (8 * SectionCount);

    private const uint Magic = 0x58_49_41_54;
    private const int SectionCount = (int)IndexSection.Operations + 1;
    private const int SectionTable = 64;
    private const int Alignment = 32;

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Memory => memory;

    /// <summary>The number of spans.</summary>
    public int SpanCount => Read<int>(8);

    /// <summary>The number of groups.</summary>
    public int GroupCount => Read<int>(12);

    /// <summary>The earliest start of a span.</summary>
    public long MinStart => Read<long>(16);

    /// <summary>The latest start of a span.</summary>
    public long MaxStart => Read<long>(24);

    /// <summary>The latest end of a span.</summary>
    public long MaxEnd => Read<long>(32);

    /// <summary>The bytes of payload the index belongs to.</summary>
    public long PayloadLength => Read<long>(40);

    /// <summary>Whether the bytes are an index of this version whose sections lie within it.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes)
    {
        if (!BitConverter.IsLittleEndian || bytes.Length < HeaderSize) return false;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic || BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) != Version) return false;
        var table = MemoryMarshal.Cast<byte, uint>(bytes.Slice(SectionTable, SectionCount * 8));
        for (var i = 0; i < table.Length; i += 2)
        {
            if ((ulong)table[i] + table[i + 1] > (ulong)bytes.Length) return false;
        }

        return true;
    }

    /// <summary>A section's items.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<T> Section<T>(IndexSection section)
        where T : unmanaged
    {
        var bytes = memory.Span;
        ref readonly var entry = ref MemoryMarshal.AsRef<SectionEntry>(bytes[(SectionTable + (8 * (int)section))..]);
        return MemoryMarshal.Cast<byte, T>(bytes.Slice((int)entry.Offset, (int)entry.Length));
    }

    /// <summary>Makes an index with sections of the given sizes (bytes), to be filled in through <see cref="Writable"/>.</summary>
    public static ArraySegment<byte> Create(ReadOnlySpan<int> sizes, in IndexHeader header)
    {
        var end = HeaderSize;
        Span<uint> table = stackalloc uint[SectionCount * 2];
        for (var i = 0; i < SectionCount; i++)
        {
            end = (end + Alignment - 1) / Alignment * Alignment;
            (table[2 * i], table[(2 * i) + 1]) = ((uint)end, (uint)sizes[i]);
            end += sizes[i];
        }

        var bytes = new ArraySegment<byte>(ArrayPool<byte>.Shared.Rent(end), 0, end);
        bytes.AsSpan().Clear();
        MemoryMarshal.Write(bytes, Magic);
        MemoryMarshal.Write(bytes.AsSpan(4), Version);
        MemoryMarshal.Write(bytes.AsSpan(8), in header);
        MemoryMarshal.AsBytes(table).CopyTo(bytes.AsSpan(SectionTable));
        return bytes;
    }

    /// <summary>A section of an index that is being made.</summary>
    public static Span<T> Writable<T>(ArraySegment<byte> index, IndexSection section)
        where T : unmanaged
    {
        var entry = MemoryMarshal.Read<SectionEntry>(index.AsSpan(SectionTable + (8 * (int)section)));
        return MemoryMarshal.Cast<byte, T>(index.AsSpan((int)entry.Offset, (int)entry.Length));
    }

    /// <summary>Gives back the memory of an index made by <see cref="Create"/> that nobody reads any more.</summary>
    public void Return()
    {
        if (MemoryMarshal.TryGetArray(memory, out var array)) ArrayPool<byte>.Shared.Return(array.Array!);
    }

    private T Read<T>(int offset)
        where T : unmanaged => MemoryMarshal.Read<T>(memory.Span[offset..]);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct SectionEntry(uint Offset, uint Length);
}

/// <summary>The counts and bounds at the beginning of an index.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct IndexHeader(int SpanCount, int GroupCount, long MinStart, long MaxStart, long MaxEnd, long PayloadLength);
