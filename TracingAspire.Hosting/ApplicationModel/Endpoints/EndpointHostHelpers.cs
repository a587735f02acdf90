using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Tells the names of this machine.</summary>
public static class EndpointHostHelpers
{
    /// <summary>Whether a host is localhost.</summary>
    /// <param name="host">The host.</param>
    public static bool IsLocalhost([NotNullWhen(true)] string? host) => string.Equals(host, KnownHostNames.Localhost, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the host of a URL is localhost.</summary>
    /// <param name="uri">The URL.</param>
    public static bool IsLocalhost([NotNullWhen(true)] Uri? uri) => IsLocalhost(uri?.Host);

    /// <summary>Whether a host ends in .localhost.</summary>
    /// <param name="host">The host.</param>
    public static bool IsLocalhostTld([NotNullWhen(true)] string? host) => host?.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether the host of a URL ends in .localhost.</summary>
    /// <param name="uri">The URL.</param>
    public static bool IsLocalhostTld([NotNullWhen(true)] Uri? uri) => IsLocalhostTld(uri?.Host);

    /// <summary>Whether a host ends in .dev.localhost.</summary>
    /// <param name="host">The host.</param>
    public static bool IsDevLocalhostTld([NotNullWhen(true)] string? host) => host?.EndsWith(".dev.localhost", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether the host of a URL ends in .dev.localhost.</summary>
    /// <param name="uri">The URL.</param>
    public static bool IsDevLocalhostTld([NotNullWhen(true)] Uri? uri) => IsDevLocalhostTld(uri?.Host);

    /// <summary>Whether a host is localhost or ends in .localhost.</summary>
    /// <param name="host">The host.</param>
    public static bool IsLocalhostOrLocalhostTld([NotNullWhen(true)] string? host) => IsLocalhost(host) || IsLocalhostTld(host);

    /// <summary>Whether the host of a URL is localhost or ends in .localhost.</summary>
    /// <param name="uri">The URL.</param>
    public static bool IsLocalhostOrLocalhostTld([NotNullWhen(true)] Uri? uri) => IsLocalhostOrLocalhostTld(uri?.Host);
}
