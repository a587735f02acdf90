using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dashboard.Options;

/// <summary>An address on this machine that the dashboard, or the service that feeds it, listens on.</summary>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Host">A loopback name or address, without brackets.</param>
/// <param name="Port">0 means any free port.</param>
internal sealed record DashboardUrl(string Scheme, string Host, int Port)
{
    /// <summary>Reads a setting that holds one address.</summary>
    public static DashboardUrl? ParseOptional(IConfiguration configuration, string key) =>
        DashboardOptions.ReadText(configuration, key) is { } text ? Parse(configuration, key, text) : null;

    /// <summary>Reads a setting that holds addresses separated by semicolons.</summary>
    public static IReadOnlyList<DashboardUrl> ParseList(IConfiguration configuration, string key) =>
    [
        .. (configuration[key] ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => Parse(configuration, key, text)),
    ];

    private static DashboardUrl Parse(IConfiguration configuration, string key, string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw Invalid(key, text, "is not an http address; write one like http://localhost:15888");
        if (!IsThisMachine(uri))
            throw Invalid(key, text, "is not on this machine; the dashboard listens on localhost only");
        if (uri.Scheme == "http"
            && !DashboardOptions.ReadFlag(configuration, DashboardConfigurationKeys.AllowUnsecuredTransport))
        {
            throw Invalid(
                key, text, $"is plain http; set {DashboardConfigurationKeys.AllowUnsecuredTransport}=true to allow that");
        }

        return new DashboardUrl(uri.Scheme, uri.DnsSafeHost, uri.Port);
    }

    private static bool IsThisMachine(Uri uri) =>
        uri.IsLoopback || uri.DnsSafeHost.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    private static DistributedApplicationException Invalid(string key, string text, string problem) =>
        new($"{key}: '{text}' {problem}.");
}
