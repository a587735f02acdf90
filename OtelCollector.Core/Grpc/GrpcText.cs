using System.Text;

namespace OtelCollector.Core.Grpc;

/// <summary>Percent-encodes status messages, which may hold any text, for their header.</summary>
internal static class GrpcText
{
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            if (b is >= 0x20 and <= 0x7E and not (byte)'%')
                encoded.Append((char)b);
            else
                encoded.Append('%').Append(b.ToString("X2"));
        }

        return encoded.ToString();
    }
}
