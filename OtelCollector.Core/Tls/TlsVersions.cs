using System.Security.Authentication;

namespace OtelCollector.Core.Tls;

/// <summary>The versions of TLS as settings name them.</summary>
internal static class TlsVersions
{
    /// <summary>Lowest version unless told otherwise.</summary>
    public const string DefaultMin = "1.2";

    // The two oldest have been marked obsolete; whoever names them in a file wants them for an old peer.
    private static readonly (string Name, SslProtocols Protocol)[] Known =
    [
        ("1.0", (SslProtocols)0xC0),
        ("1.1", (SslProtocols)0x300),
        ("1.2", SslProtocols.Tls12),
        ("1.3", SslProtocols.Tls13),
    ];

    /// <summary>Whether there is such a version; an empty text stands for the default.</summary>
    public static bool IsKnown(string version) => version.Length == 0 || Index(version) >= 0;

    /// <summary>Whether the first of two known versions comes after the second.</summary>
    public static bool IsAbove(string min, string max) =>
        max.Length > 0 && Index(min.Length == 0 ? DefaultMin : min) > Index(max);

    /// <summary>All versions from the one to the other; empty texts stand for the defaults.</summary>
    public static SslProtocols Between(string min, string max)
    {
        var first = Index(min.Length == 0 ? DefaultMin : min);
        var last = max.Length == 0 ? Known.Length - 1 : Index(max);
        var protocols = SslProtocols.None;
        for (var i = first; i <= last; i++)
            protocols |= Known[i].Protocol;
        return protocols;
    }

    private static int Index(string version) => Array.FindIndex(Known, k => k.Name == version);
}
