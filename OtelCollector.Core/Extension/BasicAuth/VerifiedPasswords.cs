using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace OtelCollector.Core.Extension.BasicAuth;

/// <summary>
/// Remembers for each user the password that last matched, as a keyed hash, so that a client's every request does not
/// pay for a hash that is slow on purpose. Holds at most one entry a user of the file.
/// </summary>
internal sealed class VerifiedPasswords
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, byte[]> _hashes = new(StringComparer.Ordinal);

    public bool Contains(BasicCredentials credentials) =>
        _hashes.TryGetValue(credentials.UserName, out var known)
        && CryptographicOperations.FixedTimeEquals(known, Hash(credentials.Password));

    public void Add(BasicCredentials credentials) => _hashes[credentials.UserName] = Hash(credentials.Password);

    private byte[] Hash(string password) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(password));
}
