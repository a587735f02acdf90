using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace OtelCollector.Core.Extension.BasicAuth;

/// <summary>Apache's and Unix's password hash over MD5, the default of the htpasswd command for decades.</summary>
[SuppressMessage("Security", "CA5351", Justification = "The files that exist are hashed with it.")]
internal static class Md5Crypt
{
    public const string Apache = "$apr1$";
    public const string Unix = "$1$";
    private const int Rounds = 1000;

    /// <summary>The hash as the file writes it, without prefix and salt.</summary>
    public static string Hash(byte[] password, string salt, string prefix)
    {
        var saltBytes = Encoding.UTF8.GetBytes(salt);
        var inner = MD5.HashData([.. password, .. saltBytes, .. password]);
        using var input = new MemoryStream();
        input.Write(password);
        input.Write(Encoding.ASCII.GetBytes(prefix));
        input.Write(saltBytes);
        for (var left = password.Length; left > 0; left -= inner.Length)
            input.Write(inner, 0, Math.Min(left, inner.Length));
        for (var bits = password.Length; bits > 0; bits >>= 1)
            input.WriteByte((bits & 1) != 0 ? (byte)0 : password[0]);

        var hash = MD5.HashData(input.ToArray());
        for (var round = 0; round < Rounds; round++)
            hash = Round(round, hash, password, saltBytes);
        return Encode(hash);
    }

    private static byte[] Round(int round, byte[] hash, byte[] password, byte[] salt)
    {
        using var input = new MemoryStream();
        input.Write((round & 1) != 0 ? password : hash);
        if (round % 3 != 0)
            input.Write(salt);
        if (round % 7 != 0)
            input.Write(password);
        input.Write((round & 1) != 0 ? hash : password);
        return MD5.HashData(input.GetBuffer().AsSpan(0, (int)input.Length));
    }

    private static string Encode(byte[] hash)
    {
        var text = new StringBuilder(22);
        for (var i = 0; i < 4; i++)
            CryptBase64.Append(text, hash[i], hash[i + 6], hash[i + 12], 4);
        CryptBase64.Append(text, hash[4], hash[10], hash[5], 4);
        CryptBase64.Append(text, 0, 0, hash[11], 2);
        return text.ToString();
    }
}
