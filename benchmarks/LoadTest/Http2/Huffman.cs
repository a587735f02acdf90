namespace TracingAspire.Benchmarks.LoadTest.Http2;

/// <summary>The part of HPACK's Huffman code that spells <c>grpc-status</c> and its values (RFC 7541, appendix B).</summary>
internal static class Huffman
{
    public static byte[] Encode(string text)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0ul, 0);
        foreach (var character in text)
        {
            var (code, length) = Code(character);
            bits = (bits << length) | code;
            for (count += length; count >= 8; count -= 8)
                bytes.Add((byte)(bits >> (count - 8)));
        }

        if (count > 0)
            bytes.Add((byte)((bits << (8 - count)) | (0xFFu >> count)));
        return [.. bytes];
    }

    private static (uint Code, int Length) Code(char character) => character switch
    {
        >= '0' and <= '2' => ((uint)(character - '0'), 5),
        >= '3' and <= '9' => ((uint)(0x19 + character - '3'), 6),
        'a' => (0x3, 5),
        'c' => (0x4, 5),
        's' => (0x8, 5),
        't' => (0x9, 5),
        '-' => (0x16, 6),
        'g' => (0x26, 6),
        'p' => (0x2B, 6),
        'r' => (0x2C, 6),
        'u' => (0x2D, 6),
        _ => throw new ArgumentOutOfRangeException(nameof(character), character, "Not in the words this code is for."),
    };
}
