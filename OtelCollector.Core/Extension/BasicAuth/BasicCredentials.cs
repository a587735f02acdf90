using System.Text;

namespace OtelCollector.Core.Extension.BasicAuth;

/// <summary>What an <c>Authorization: Basic …</c> header holds.</summary>
/// <param name="UserName">The part before the first colon.</param>
/// <param name="Password">The part after it.</param>
/// <param name="Raw">Both as sent.</param>
internal sealed record BasicCredentials(string UserName, string Password, string Raw)
{
    private const string Prefix = "Basic ";

    // Far above what anybody types; the slow hashes below see no more than this.
    private const int MaxLength = 1024;

    /// <summary>Reads the header's value.</summary>
    /// <param name="header">The value; null where there is none.</param>
    /// <param name="credentials">What it holds.</param>
    /// <param name="error">Why it cannot be read, in the original's wording.</param>
    public static bool TryParse(string? header, out BasicCredentials? credentials, out string? error)
    {
        credentials = null;
        error = null;
        if (string.IsNullOrEmpty(header))
            error = "no basic auth provided";
        else if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            error = "invalid authorization scheme prefix";
        else if (Decode(header[Prefix.Length..]) is not { } text || text.IndexOf(':', StringComparison.Ordinal) is var colon && colon < 0)
            error = "invalid authorization format";
        else
            credentials = new BasicCredentials(text[..colon], text[(colon + 1)..], header[Prefix.Length..]);
        return error is null;
    }

    private static string? Decode(string encoded)
    {
        // The original's decoder knows no blanks, though it skips line breaks, which no header can hold.
        if (encoded.Length > MaxLength || encoded.Any(char.IsWhiteSpace))
            return null;
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : null;
    }
}
