using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace OtelCollector.Core.Processor.TailSampling.Traces;

/// <summary>A trace ID of 16 bytes; others are padded with zeros.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TraceKey(ulong High, ulong Low)
{
    public const int Size = 16;

    public static TraceKey Read(ReadOnlySpan<byte> traceId)
    {
        if (traceId.Length == Size)
        {
            return new(
                BinaryPrimitives.ReadUInt64BigEndian(traceId),
                BinaryPrimitives.ReadUInt64BigEndian(traceId[sizeof(ulong)..]));
        }

        Span<byte> padded = stackalloc byte[Size];
        traceId[..Math.Min(Size, traceId.Length)].CopyTo(padded);
        return Read(padded);
    }

    public void Write(Span<byte> output)
    {
        BinaryPrimitives.WriteUInt64BigEndian(output, High);
        BinaryPrimitives.WriteUInt64BigEndian(output[sizeof(ulong)..], Low);
    }
}
