using System.Text;

namespace TracingAspire.Benchmarks.LoadTest.Http2;

/// <summary>
/// Reads the gRPC status out of a header block, and writes header blocks. Announced with a header table of size 0, so
/// every block stands alone (RFC 7541).
/// </summary>
internal static class HeaderBlock
{
    private const int StaticStatus200 = 8;
    private const int FirstStatus = 8;
    private const int LastStatus = 14;

    private static readonly byte[] StatusName = "grpc-status"u8.ToArray();
    private static readonly byte[] HuffmanStatusName = Huffman.Encode("grpc-status");
    private static readonly Dictionary<string, int> HuffmanCodes =
        Enumerable.Range(0, 17).ToDictionary(code => Convert.ToHexString(Huffman.Encode($"{code}")), code => code, StringComparer.Ordinal);

    /// <summary>The gRPC status; null where the block has none. An HTTP status other than 200 comes back negated.</summary>
    public static int? ReadStatus(ReadOnlySpan<byte> block)
    {
        while (!block.IsEmpty)
        {
            var first = block[0];
            if (first >= 0x80)
            {
                var index = ReadNumber(ref block, 7);
                if (index is > StaticStatus200 and <= LastStatus)
                    return -index;
                continue;
            }

            if ((first & 0xE0) == 0x20)
            {
                ReadNumber(ref block, 5);
                continue;
            }

            var nameIndex = ReadNumber(ref block, (first & 0x40) != 0 ? 6 : 4);
            var isStatusName = nameIndex == 0 && IsStatusName(ReadText(ref block, out var isHuffmanName), isHuffmanName);
            var value = ReadText(ref block, out var isHuffman);
            if (isStatusName)
                return isHuffman ? HuffmanCodes.GetValueOrDefault(Convert.ToHexString(value), 2) : int.Parse(value);
            if (nameIndex is >= FirstStatus and <= LastStatus && !value.SequenceEqual("200"u8))
                return isHuffman ? -1 : -int.Parse(value);
        }

        return null;
    }

    /// <summary>A block of headers, none of them indexed.</summary>
    public static byte[] Write(params ReadOnlySpan<(string Name, string Value)> headers)
    {
        using var block = new MemoryStream();
        foreach (var (name, value) in headers)
        {
            block.WriteByte(0);
            WriteText(block, name);
            WriteText(block, value);
        }

        return block.ToArray();
    }

    private static bool IsStatusName(ReadOnlySpan<byte> name, bool isHuffman) =>
        name.SequenceEqual(isHuffman ? HuffmanStatusName : StatusName);

    private static ReadOnlySpan<byte> ReadText(ref ReadOnlySpan<byte> block, out bool isHuffman)
    {
        isHuffman = block[0] >= 0x80;
        var length = ReadNumber(ref block, 7);
        var text = block[..length];
        block = block[length..];
        return text;
    }

    private static int ReadNumber(ref ReadOnlySpan<byte> block, int prefixBits)
    {
        var limit = (1 << prefixBits) - 1;
        var value = block[0] & limit;
        block = block[1..];
        if (value < limit)
            return value;
        for (var shift = 0; ; shift += 7)
        {
            var b = block[0];
            block = block[1..];
            value += (b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }
    }

    private static void WriteText(MemoryStream block, string text)
    {
        if (text.Length >= 0x7F)
            throw new ArgumentException($"A header is at most 126 bytes long here: {text}", nameof(text));
        block.WriteByte((byte)text.Length);
        block.Write(Encoding.ASCII.GetBytes(text));
    }
}
