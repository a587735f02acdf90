using System.Security.Cryptography;

namespace TracingAspire.Downloads.Archives;

/// <summary>A digest in the notation of Subresource Integrity: <c>sha512-</c> or <c>sha256-</c> and base64.</summary>
internal static class Checksum
{
    public static async Task<string> ComputeAsync(string file, string algorithm, Action<long> progress, CancellationToken ct)
    {
        await using var stream = new ObservedStream(File.OpenRead(file), progress);
        var digest = algorithm switch
        {
            "sha512" => await SHA512.HashDataAsync(stream, ct),
            "sha256" => await SHA256.HashDataAsync(stream, ct),
            _ => throw new InvalidDataException($"'{algorithm}' is not a checksum this cache knows (sha256, sha512)"),
        };
        return $"{algorithm}-{Convert.ToBase64String(digest)}";
    }

    /// <summary>Refuses a file whose digest is not the expected one.</summary>
    /// <exception cref="InvalidDataException">The file is another one than expected.</exception>
    public static async Task RequireAsync(string file, string expected, Action<long> progress, CancellationToken ct)
    {
        var actual = await ComputeAsync(file, expected.Split('-', 2)[0], progress, ct);
        if (actual != expected)
            throw new InvalidDataException($"the checksum is {actual} where {expected} is pinned");
    }
}
