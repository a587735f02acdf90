using System.Buffers.Binary;

namespace TracingAspire.Benchmarks.LoadTest.Payload;

/// <summary>Endless random-looking IDs that cost next to nothing (SplitMix64).</summary>
internal struct IdSource(ulong seed)
{
    private ulong _state = seed;

    public void WriteTraceId(Span<byte> target)
    {
        WriteSpanId(target);
        WriteSpanId(target[sizeof(ulong)..]);
    }

    public void WriteSpanId(Span<byte> target) => BinaryPrimitives.WriteUInt64LittleEndian(target, Next());

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
