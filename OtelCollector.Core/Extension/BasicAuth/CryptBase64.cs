using System.Text;

namespace OtelCollector.Core.Extension.BasicAuth;

/// <summary>The alphabet of crypt(3): six bits a character, the lowest first.</summary>
internal static class CryptBase64
{
    private const string Alphabet = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Writes up to three bytes as that many characters.</summary>
    public static void Append(StringBuilder text, int high, int middle, int low, int characters)
    {
        var bits = (high << 16) | (middle << 8) | low;
        for (var i = 0; i < characters; i++, bits >>= 6)
            text.Append(Alphabet[bits & 0x3F]);
    }
}
