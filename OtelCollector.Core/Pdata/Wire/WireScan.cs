using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace OtelCollector.Core.Pdata.Wire;

/// <summary>
/// Walks serialized OTLP once: checks its structure to the last level and counts its items. Every request of a
/// pass-through pipeline goes through here and little else, so it only knows good bytes from unusual ones and leaves
/// the latter to <see cref="WireCheck"/>. Compiled optimized at once: it is hot with the first request.
/// </summary>
internal static unsafe class WireScan
{
    private const int Irregular = -1;
    private const ulong NotAscii = 0x8080808080808080;
    private const byte TextOne = (1 << 3) | (byte)WireType.LengthDelimited;
    private const byte MessageTwo = (2 << 3) | (byte)WireType.LengthDelimited;
    private const int ShortText = 64;

    /// <summary>Number of items in <paramref name="message"/>.</summary>
    /// <exception cref="MalformedPayloadException">The bytes are not a message of this shape.</exception>
    public static int Count(ReadOnlySpan<byte> message, WireSchema schema)
    {
        int items;
        fixed (byte* start = message)
            items = Scan(start, start + message.Length, schema, 0);
        return items >= 0 ? items : WireCheck.Count(message, schema);
    }

    /// <summary>Whether the bytes have nothing unusual about them; for tests of the two against each other.</summary>
    internal static bool IsRegular(ReadOnlySpan<byte> message, WireSchema schema)
    {
        fixed (byte* start = message)
            return Scan(start, start + message.Length, schema, 0) >= 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Scan(byte* at, byte* end, WireSchema schema, int depth)
    {
        if (depth > WireCheck.MaxDepth)
            return Irregular;
        var items = schema.IsItem ? 1 : 0;
        ref var steps = ref MemoryMarshal.GetReference(schema.Steps);
        while (at < end)
        {
            uint tag = *at++;
            if (tag >= 0x80)
            {
                // Two bytes that make a tag below 256; fields beyond 31 are not OTLP's.
                if (at == end || *at++ != 1)
                    return Irregular;
            }

            var step = (WireStep)Unsafe.Add(ref steps, tag);
            switch (step)
            {
                case WireStep.Varint:
                    at = SkipVarint(at, end);
                    if (at is null)
                        return Irregular;
                    continue;
                case WireStep.Fixed32:
                    at += sizeof(uint);
                    continue;
                case WireStep.Fixed64:
                    at += sizeof(ulong);
                    continue;
                case WireStep.Irregular:
                    return Irregular;
            }

            if (at == end)
                return Irregular;
            nint length = *at++;
            if (length >= 0x80)
            {
                at = ReadLength(at, end, ref length);
                if (at is null)
                    return Irregular;
            }

            var value = at;
            if (length > (nint)(end - at))
                return Irregular;
            at += length;
            if (step == WireStep.Message)
            {
                var child = schema.Find(tag >> 3).Schema!;
                if (child.IsAttribute && depth < WireCheck.MaxDepth - 1 && IsTextAttribute(value, length))
                    continue;
                var inside = Scan(value, at, child, depth + 1);
                if (inside < 0)
                    return Irregular;
                items += inside;
            }
            else if (step != WireStep.Bytes && !IsContent(value, length, step))
            {
                return Irregular;
            }
        }

        return at == end ? items : Irregular;
    }

    // The attribute everybody sends: key, value with one text in it, nothing of it longer than 127 bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsTextAttribute(byte* at, nint length)
    {
        if (length < 6 || at[0] != TextOne || at[1] > length - 6 || at[1] >= 0x80)
            return false;
        nint keyLength = at[1];
        var value = at + 2 + keyLength;
        var textLength = length - keyLength - 6;
        return textLength < 0x7E
            && value[0] == MessageTwo
            && value[1] == textLength + 2
            && value[2] == TextOne
            && value[3] == textLength
            && IsText(at + 2, keyLength)
            && IsText(value + 4, textLength);
    }

    private static bool IsContent(byte* at, nint length, WireStep step)
    {
        switch (step)
        {
            case WireStep.Text:
                return IsText(at, length);
            case WireStep.TraceId:
                return length is 16 or 0;
            case WireStep.SpanId:
                return length is 8 or 0;
            case WireStep.PackedFixed64:
                return length % sizeof(ulong) == 0;
            default:
                var end = at + length;
                while (at is not null && at < end)
                    at = SkipVarint(at, end);
                return at is not null;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsText(byte* at, nint length)
    {
        if (length > ShortText)
            return Utf8.IsValid(new ReadOnlySpan<byte>(at, (int)length));
        return IsShortAscii(at, length) || Utf8.IsValid(new ReadOnlySpan<byte>(at, (int)length));
    }

    private static bool IsShortAscii(byte* at, nint length)
    {
        ulong all = 0;
        if (length >= sizeof(ulong))
        {
            for (nint i = 0; i < length - sizeof(ulong); i += sizeof(ulong))
                all |= Unsafe.ReadUnaligned<ulong>(at + i);
            all |= Unsafe.ReadUnaligned<ulong>(at + length - sizeof(ulong));
        }
        else if (length >= sizeof(uint))
        {
            all = Unsafe.ReadUnaligned<uint>(at) | Unsafe.ReadUnaligned<uint>(at + length - sizeof(uint));
        }
        else
        {
            for (nint i = 0; i < length; i++)
                all |= at[i];
        }

        return (all & NotAscii) == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* SkipVarint(byte* at, byte* end)
    {
        var last = end - at > 10 ? at + 10 : end;
        while (at < last)
        {
            if (*at++ < 0x80)
                return at;
        }

        return null;
    }

    private static byte* ReadLength(byte* at, byte* end, ref nint length)
    {
        length &= 0x7F;
        for (var shift = 7; shift < 35 && at < end; shift += 7)
        {
            nint next = *at++;
            length |= (next & 0x7F) << shift;
            if (next < 0x80)
                return at;
        }

        return null;
    }
}
