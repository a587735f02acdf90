using System.Security.Cryptography;
using System.Text;

namespace OtelCollector.Core.Extension.BasicAuth;

/// <summary>Unix's password hashes over SHA-256 and SHA-512, at their default of 5000 rounds.</summary>
internal static class ShaCrypt
{
    public const string Sha256 = "$5$";
    public const string Sha512 = "$6$";
    private const int Rounds = 5000;

    /// <summary>The hash as the file writes it, without prefix and salt.</summary>
    public static string Hash(byte[] password, string salt, string prefix)
    {
        Func<byte[], byte[]> digest = prefix == Sha512 ? SHA512.HashData : SHA256.HashData;
        var saltBytes = Encoding.UTF8.GetBytes(salt);
        var inner = digest([.. password, .. saltBytes, .. password]);
        using var input = new MemoryStream();
        input.Write(password);
        input.Write(saltBytes);
        input.Write(Repeat(inner, password.Length));
        for (var bits = password.Length; bits > 0; bits >>= 1)
            input.Write((bits & 1) != 0 ? inner : password);
        var hash = digest(input.ToArray());

        var p = Repeat(digest([.. Enumerable.Repeat(password, password.Length).SelectMany(bytes => bytes)]), password.Length);
        var s = Repeat(digest([.. Enumerable.Repeat(saltBytes, 16 + hash[0]).SelectMany(bytes => bytes)]), saltBytes.Length);
        for (var round = 0; round < Rounds; round++)
            hash = digest(Round(round, hash, p, s));
        return hash.Length == SHA512.HashSizeInBytes ? Encode512(hash) : Encode256(hash);
    }

    private static byte[] Round(int round, byte[] hash, byte[] p, byte[] s)
    {
        using var input = new MemoryStream();
        input.Write((round & 1) != 0 ? p : hash);
        if (round % 3 != 0)
            input.Write(s);
        if (round % 7 != 0)
            input.Write(p);
        input.Write((round & 1) != 0 ? hash : p);
        return input.ToArray();
    }

    private static byte[] Repeat(byte[] digest, int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
            bytes[i] = digest[i % digest.Length];
        return bytes;
    }

    // The bytes are taken in threes, each a third of the hash apart, and the order turns with every group.
    private static string Encode256(byte[] hash)
    {
        var text = new StringBuilder(43);
        for (var i = 0; i < 10; i++)
            AppendTurned(text, hash, i, 10, turn: i % 3);
        CryptBase64.Append(text, 0, hash[31], hash[30], 3);
        return text.ToString();
    }

    private static string Encode512(byte[] hash)
    {
        var text = new StringBuilder(86);
        for (var i = 0; i < 21; i++)
            AppendTurned(text, hash, i, 21, turn: 3 - (i % 3));
        CryptBase64.Append(text, 0, 0, hash[63], 2);
        return text.ToString();
    }

    private static void AppendTurned(StringBuilder text, byte[] hash, int index, int third, int turn)
    {
        // SHA-256 goes 0 10 20, 21 1 11, 12 22 2 …; SHA-512 goes 0 21 42, 22 43 1, 44 2 23 …
        Span<byte> bytes = [hash[index], hash[index + third], hash[index + (2 * third)]];
        var first = (3 - turn) % 3;
        CryptBase64.Append(text, bytes[first], bytes[(first + 1) % 3], bytes[(first + 2) % 3], 4);
    }
}
