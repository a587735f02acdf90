using System.Security.Cryptography;

namespace Jaeger.Ui;

/// <summary>
/// The Content-Security-Policy of our own UI: everything comes from this server; a script or style inside the page runs
/// only with the page's nonce, which no content of a trace can know. Who may embed the page is left open, as in Jaeger.
/// </summary>
internal static class ContentPolicy
{
    private const int NonceBytes = 18;

    /// <summary>The policy of whatever is not the page: files and answers of the API.</summary>
    public static string Default { get; } = Of("");

    /// <summary>A nonce for one answer.</summary>
    public static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));

    /// <summary>The policy of the page with this nonce.</summary>
    public static string ForNonce(string nonce) => Of($" 'nonce-{nonce}'");

    private static string Of(string nonce) =>
        $"default-src 'none'; script-src 'self'{nonce}; style-src 'self'{nonce}; img-src 'self' data:; connect-src 'self'; "
        + "worker-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";
}
