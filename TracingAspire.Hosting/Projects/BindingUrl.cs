namespace Aspire.Hosting.Projects;

/// <summary>A URL a server listens on; its host may be a wildcard.</summary>
internal sealed record BindingUrl(string Scheme, string Host, int Port)
{
    private const string WildcardStandIn = "wildcard.invalid";

    public static BindingUrl Parse(string url, string source)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var wildcard = start > 2 && start < url.Length && url[start] is '*' or '+' ? url[start].ToString() : null;
        var parseable = wildcard is null ? url : $"{url[..start]}{WildcardStandIn}{url[(start + 1)..]}";
        if (start < 3 || !Uri.TryCreate(parseable, UriKind.Absolute, out var uri))
            throw new DistributedApplicationException($"'{url}' in {source} is not a URL a server can listen on: write http://localhost:5000, for example.");

        // The name, not one of its addresses: the process decides between IPv4 and IPv6.
        var host = string.Equals(uri.Host, KnownHostNames.Localhost, StringComparison.OrdinalIgnoreCase) ? KnownHostNames.Localhost : uri.Host;
        return new BindingUrl(uri.Scheme, wildcard ?? host, uri.Port);
    }
}
