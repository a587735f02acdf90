namespace OtelCollector.Core.Tests.Fuzz;

/// <summary>Changes valid inputs as broken networks and hostile clients do.</summary>
internal static class RandomBytes
{
    private static readonly byte[] Interesting = [0, 1, 0x0A, 0x12, 0x1A, 0x22, 0x2A, 0x7F, 0x80, 0xFF, (byte)'{', (byte)'}', (byte)'"', (byte)'\\', (byte)'$', (byte)':'];

    /// <summary>A copy with a few changes: bytes flipped, cut, repeated, inserted, or the end taken away.</summary>
    public static byte[] Mutate(this Random random, ReadOnlySpan<byte> input)
    {
        var bytes = new List<byte>(input.Length + 16);
        bytes.AddRange(input);
        for (var changes = random.Next(1, 5); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            var count = Math.Min(random.Next(1, 9), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = Interesting[random.Next(Interesting.Length)];
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes.RemoveRange(at, count);
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(at, count));
                    break;
                case 5:
                    bytes.Insert(at, Interesting[random.Next(Interesting.Length)]);
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }
}
