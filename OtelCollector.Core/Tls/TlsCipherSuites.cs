using System.Net.Security;
using OtelCollector.Core.Component;

namespace OtelCollector.Core.Tls;

/// <summary>The cipher suites a file may choose from: those without known weakness, by their IANA names.</summary>
internal static class TlsCipherSuites
{
    // Always on: the setting limits the suites of TLS 1.2 and below, as in the original.
    private static readonly TlsCipherSuite[] Tls13 =
    [
        TlsCipherSuite.TLS_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256,
    ];

    private static readonly TlsCipherSuite[] Secure =
    [
        .. Tls13,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
    ];

    /// <summary>The policy for that list; null for an empty one, which leaves the choice to the system.</summary>
    /// <exception cref="ComponentException">A name is none of the secure suites, or the system takes no list.</exception>
    public static CipherSuitesPolicy? Policy(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return null;
        var chosen = names.Select(Find).ToList();
        var unknown = names.Where((_, i) => chosen[i] is null).ToList();
        if (unknown.Count > 0)
            throw new ComponentException(string.Join('\n', unknown.Select(n => $"invalid TLS cipher suite: \"{n}\"")));
        if (OperatingSystem.IsWindows())
            throw new ComponentException("cipher_suites: this system takes no list of TLS cipher suites, remove the setting");
        return new CipherSuitesPolicy(chosen.Select(suite => suite!.Value).Concat(Tls13).Distinct());
    }

    private static TlsCipherSuite? Find(string name) =>
        Enum.TryParse<TlsCipherSuite>(name, out var suite) && Secure.Contains(suite) ? suite : null;
}
