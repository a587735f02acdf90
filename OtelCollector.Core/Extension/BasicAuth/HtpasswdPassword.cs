using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace OtelCollector.Core.Extension.BasicAuth;

/// <summary>One password of an htpasswd file: knows whether another is the same.</summary>
[SuppressMessage("Security", "CA5350", Justification = "The files that exist are hashed with it.")]
internal sealed class HtpasswdPassword
{
    private readonly Func<string, bool> _matches;

    private HtpasswdPassword(Func<string, bool> matches) => _matches = matches;

    /// <summary>Whether that is the password.</summary>
    public bool Matches(string password) => _matches(password);

    /// <summary>Reads what stands behind the user's colon; null where it names a scheme but is damaged.</summary>
    public static HtpasswdPassword? TryParse(string encoded)
    {
        if (encoded.StartsWith(Md5Crypt.Apache, StringComparison.Ordinal) || encoded.StartsWith(Md5Crypt.Unix, StringComparison.Ordinal))
            return Crypt(encoded, (password, salt, prefix) => Md5Crypt.Hash(password, salt, prefix), 8);
        if (encoded.StartsWith("{SHA}", StringComparison.Ordinal))
            return Sha1(encoded["{SHA}".Length..], isSalted: false);
        if (encoded.StartsWith("{SSHA}", StringComparison.Ordinal))
            return Sha1(encoded["{SSHA}".Length..], isSalted: true);
        if (encoded.Length > 3 && encoded.StartsWith("$2", StringComparison.Ordinal) && encoded[3] == '$')
            return Bcrypt(encoded);
        if (encoded.StartsWith(ShaCrypt.Sha256, StringComparison.Ordinal) || encoded.StartsWith(ShaCrypt.Sha512, StringComparison.Ordinal))
            return Crypt(encoded, ShaCrypt.Hash, 16);
        return new(password => Same(password, encoded) || Same("{PLAIN}" + password, encoded));
    }

    private static HtpasswdPassword? Crypt(string encoded, Func<byte[], string, string, string> hash, int saltLength)
    {
        var prefix = encoded[..(encoded.IndexOf('$', 1) + 1)];
        var rest = encoded[prefix.Length..];
        var dollar = rest.IndexOf('$', StringComparison.Ordinal);
        if (dollar < 0 || dollar == rest.Length - 1)
            return null;
        var salt = rest[..Math.Min(dollar, saltLength)];
        var expected = rest[(dollar + 1)..];
        return new(password => Same(hash(Encoding.UTF8.GetBytes(password), salt, prefix), expected));
    }

    private static HtpasswdPassword? Sha1(string base64, bool isSalted)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length)
            || (isSalted ? length <= SHA1.HashSizeInBytes : length != SHA1.HashSizeInBytes))
        {
            return null;
        }

        var digest = bytes[..SHA1.HashSizeInBytes];
        var salt = bytes[SHA1.HashSizeInBytes..length];
        return new(password => CryptographicOperations.FixedTimeEquals(
            SHA1.HashData([.. Encoding.UTF8.GetBytes(password), .. salt]), digest));
    }

    private static HtpasswdPassword? Bcrypt(string encoded)
    {
        try
        {
            // Also refuses what is cut off or has a cost that would take years.
            if (encoded.Length != 60 || BCrypt.Net.BCrypt.InterrogateHash(encoded) is null)
                return null;
        }
        catch (Exception e) when (e is BCrypt.Net.SaltParseException or BCrypt.Net.HashInformationException)
        {
            return null;
        }

        return new(password => VerifyBcrypt(password, encoded));
    }

    private static bool VerifyBcrypt(string password, string encoded)
    {
        try
        {
            return BCrypt.Net.BCrypt.Verify(password, encoded);
        }
        catch (Exception e) when (e is BCrypt.Net.SaltParseException or ArgumentException or FormatException)
        {
            return false;
        }
    }

    private static bool Same(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
