using System.Globalization;

namespace OtelCollector.Core.Client;

/// <summary>
/// The <c>endpoint</c> of a gRPC client: <c>host:port</c>, <c>http://</c> or <c>https://</c> before it,
/// <c>dns:///host:port</c>, <c>passthrough:///host:port</c> or <c>unix:///path</c>.
/// </summary>
/// <param name="Authority"><c>host:port</c>; empty for a unix socket.</param>
/// <param name="SocketPath">The unix socket's path; null for TCP.</param>
/// <param name="IsResolved">Whether all addresses of the name are used (<c>dns:///</c>), not the first that answers.</param>
/// <param name="IsSecure">What the scheme says about TLS; null where it leaves that to the <c>tls</c> section.</param>
internal sealed record GrpcEndpoint(string Authority, string? SocketPath, bool IsResolved, bool? IsSecure)
{
    /// <summary>Reads the setting; null with a reason where it is none.</summary>
    public static GrpcEndpoint? Parse(string text, out string? error)
    {
        error = null;
        if (Rest(text, "unix://") is { } path || (path = Rest(text, "unix:")) is not null)
        {
            error = path.Length == 0 ? "unix socket path cannot be empty" : null;
            return error is null ? new GrpcEndpoint(string.Empty, path, IsResolved: false, IsSecure: null) : null;
        }

        var (authority, isResolved, isSecure) = Split(text);
        if (authority.Contains("://", StringComparison.Ordinal))
        {
            error = $"invalid endpoint \"{text}\", write host:port, http://host:port, https://host:port, "
                + "dns:///host:port or unix:///path";
        }
        else
        {
            error = Problem(authority);
        }

        return error is null ? new GrpcEndpoint(authority, null, isResolved, isSecure) : null;
    }

    private static (string Authority, bool IsResolved, bool? IsSecure) Split(string text)
    {
        if (Rest(text, "https://") is { } secure)
            return (secure.TrimEnd('/'), false, true);
        if (Rest(text, "http://") is { } plain)
            return (plain.TrimEnd('/'), false, false);
        if (Rest(text, "passthrough:///") is { } direct)
            return (direct, false, null);
        if (Rest(text, "dns:") is not { } name)
            return (text, false, null);
        // dns://resolver/host: which resolver is asked is the system's choice here.
        name = name.StartsWith("//", StringComparison.Ordinal) ? name[(name.IndexOf('/', 2) + 1)..] : name;
        return (name, true, null);
    }

    private static string? Rest(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : null;

    private static string? Problem(string authority)
    {
        var colon = authority.LastIndexOf(':');
        if (colon < 0 || authority.EndsWith(']'))
            return $"address {authority}: missing port in address";
        var host = authority[..colon];
        if (host.Contains(':') && !(host.StartsWith('[') && host.EndsWith(']')))
            return $"address {authority}: too many colons in address";
        var port = authority[(colon + 1)..];
        if (!ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return $"invalid port \"{port}\"";
        return Uri.TryCreate($"http://{authority}", UriKind.Absolute, out _) ? null : $"invalid host \"{host}\"";
    }
}
