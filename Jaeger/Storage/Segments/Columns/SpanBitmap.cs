using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Jaeger.Storage.Segments.Columns;

/// <summary>Sets of spans of a segment, one bit a span, as arrays of words.</summary>
internal static class SpanBitmap
{
    private const int WordBits = 64;

    /// <summary>The words for so many spans.</summary>
    public static int WordsFor(int spans) => (spans + WordBits - 1) / WordBits;

    /// <summary>Sets the bits of a range.</summary>
    public static void SetRange(Span<ulong> bits, int first, int end)
    {
        if (first >= end) return;
        var (firstWord, lastWord) = (first / WordBits, (end - 1) / WordBits);
        var head = ulong.MaxValue << (first % WordBits);
        var tail = ulong.MaxValue >> (WordBits - 1 - ((end - 1) % WordBits));
        if (firstWord == lastWord)
        {
            bits[firstWord] |= head & tail;
            return;
        }

        bits[firstWord] |= head;
        bits[(firstWord + 1)..lastWord].Fill(ulong.MaxValue);
        bits[lastWord] |= tail;
    }

    /// <summary>Sets one bit.</summary>
    public static void Set(Span<ulong> bits, int index) => bits[index / WordBits] |= 1UL << (index % WordBits);

    /// <summary>Whether there are at most so many spans.</summary>
    public static bool HasAtMost(ReadOnlySpan<ulong> bits, int most)
    {
        for (var i = 0; i < bits.Length && most >= 0; i++) most -= BitOperations.PopCount(bits[i]);
        return most >= 0;
    }

    /// <summary>Leaves the bits of spans whose rank is a wanted one; false where none is left.</summary>
    public static bool AndRanks(Span<ulong> bits, ReadOnlySpan<ushort> ranks, ReadOnlySpan<bool> isWanted)
    {
        var any = 0UL;
        for (var word = 0; word < bits.Length; word++)
        {
            var rest = bits[word];
            for (var left = rest; left != 0; left &= left - 1)
            {
                var bit = BitOperations.TrailingZeroCount(left);
                if (!isWanted[ranks[(word * WordBits) + bit]]) rest &= ~(1UL << bit);
            }

            any |= bits[word] = rest;
        }

        return any != 0;
    }

    /// <summary>The number of spans.</summary>
    public static int CountOf(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>Leaves the bits that <paramref name="other"/> has too; false where none is left.</summary>
    public static bool And(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        var any = 0UL;
        for (var i = 0; i < bits.Length; i++) any |= bits[i] &= other[i];
        return any != 0;
    }

    /// <summary>Leaves the bits of spans whose value in a column lies between two, both included; false where none is left.</summary>
    public static bool AndBetween<T>(Span<ulong> bits, ReadOnlySpan<T> column, T min, T max)
        where T : unmanaged, INumber<T>
    {
        var any = 0UL;
        for (var word = 0; word < bits.Length; word++)
        {
            if (bits[word] == 0) continue;
            var values = column[(word * WordBits)..Math.Min(column.Length, (word + 1) * WordBits)];
            any |= bits[word] &= Between(values, min, max);
        }

        return any != 0;
    }

    /// <summary>The largest value of the spans of each word.</summary>
    public static void Maxima(ReadOnlySpan<float> column, Span<float> maxima)
    {
        for (var word = 0; word < maxima.Length; word++)
            maxima[word] = Max(column[(word * WordBits)..Math.Min(column.Length, (word + 1) * WordBits)]);
    }

    /// <summary>Leaves the words whose largest value is not below a least one; false where none is left.</summary>
    public static bool AndWords(Span<ulong> bits, ReadOnlySpan<float> maxima, float least)
    {
        var any = 0UL;
        for (var word = 0; word < bits.Length; word++)
        {
            if (maxima[word] < least) bits[word] = 0;
            any |= bits[word];
        }

        return any != 0;
    }

    /// <summary>Leaves the bits of spans whose value in a column is one of a few; false where none is left.</summary>
    public static bool AndEqual<T>(Span<ulong> bits, ReadOnlySpan<T> column, ReadOnlySpan<T> wanted)
        where T : unmanaged, INumber<T>
    {
        var any = 0UL;
        for (var word = 0; word < bits.Length; word++)
        {
            if (bits[word] == 0) continue;
            var values = column[(word * WordBits)..Math.Min(column.Length, (word + 1) * WordBits)];
            var equal = 0UL;
            foreach (var value in wanted) equal |= Between(values, value, value);
            any |= bits[word] &= equal;
        }

        return any != 0;
    }

    /// <summary>Leaves the bits of spans whose flags, masked, have (or have not) a value; false where none is left.</summary>
    public static bool AndFlags(Span<ulong> bits, ReadOnlySpan<byte> flags, byte mask, byte wanted, bool isWanted = true)
    {
        var any = 0UL;
        for (var word = 0; word < bits.Length; word++)
        {
            var rest = bits[word];
            for (var left = rest; left != 0; left &= left - 1)
            {
                var bit = BitOperations.TrailingZeroCount(left);
                if ((flags[(word * WordBits) + bit] & mask) == wanted != isWanted) rest &= ~(1UL << bit);
            }

            any |= bits[word] = rest;
        }

        return any != 0;
    }

    private static float Max(ReadOnlySpan<float> values)
    {
        var max = float.MinValue;
        foreach (var value in values) max = Math.Max(max, value);
        return max;
    }

    private static ulong Between<T>(ReadOnlySpan<T> values, T min, T max)
        where T : unmanaged, INumber<T>
    {
        var (result, i) = (0UL, 0);
        if (Vector256.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetReference(values);
            var (lowest, highest) = (Vector256.Create(min), Vector256.Create(max));
            for (; i + Vector256<T>.Count <= values.Length; i += Vector256<T>.Count)
            {
                var loaded = Vector256.LoadUnsafe(ref Unsafe.Add(ref first, i));
                var fits = Vector256.GreaterThanOrEqual(loaded, lowest) & Vector256.LessThanOrEqual(loaded, highest);
                result |= (ulong)fits.ExtractMostSignificantBits() << i;
            }
        }

        for (; i < values.Length; i++)
        {
            if (values[i] >= min && values[i] <= max) result |= 1UL << i;
        }

        return result;
    }
}
