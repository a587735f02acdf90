using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Processor.Redaction;

/// <summary>Puts asterisks or a hash in the place of what must not be seen.</summary>
internal sealed class TextMask(MaskKind kind, byte[] hmacKey)
{
    private static readonly Regex Everything = GoRegex.Compile(".*");

    /// <summary>Masks the whole text; of a text of several lines each one.</summary>
    public string All(string text) => Matches(text, Everything);

    /// <summary>Masks what the pattern matches.</summary>
    public string Matches(string text, Regex pattern)
    {
        var result = new StringBuilder(text.Length);
        var end = 0;
        foreach (var match in pattern.EnumerateMatches(text))
        {
            result.Append(text, end, match.Index - end);

            // An empty match just behind another one is none, or a text would be masked twice.
            if (match.Index + match.Length > end || match.Index == 0)
                result.Append(Of(text.AsSpan(match.Index, match.Length)));
            end = match.Index + match.Length;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }

    private string Of(ReadOnlySpan<char> match)
    {
        if (kind == MaskKind.Asterisks)
            return "****";
        var bytes = new byte[Encoding.UTF8.GetByteCount(match)];
        Encoding.UTF8.GetBytes(match, bytes);
        return Convert.ToHexStringLower(Hash(bytes));
    }

    private byte[] Hash(byte[] bytes) => kind switch
    {
#pragma warning disable CA5350, CA5351 // The user's choice, for texts and not for passwords.
        MaskKind.Md5 => MD5.HashData(bytes),
        MaskKind.Sha1 => SHA1.HashData(bytes),
#pragma warning restore CA5350, CA5351
        MaskKind.Sha3 => SHA3_256.HashData(bytes),
        MaskKind.HmacSha256 => HMACSHA256.HashData(hmacKey, bytes),
        _ => HMACSHA512.HashData(hmacKey, bytes),
    };
}
