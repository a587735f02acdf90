using Aspire.Hosting.Dcp.Containers;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A URL of this machine; a container reads it with the address this machine has for it.</summary>
/// <param name="Url">The URL as seen from this machine.</param>
public record HostUrl(string Url) : IExpressionValue
{
    string IManifestExpressionProvider.ValueExpression => Url;

    ValueTask<string?> IValueProvider.GetValueAsync(CancellationToken cancellationToken) => new(Url);

    async ValueTask<string?> IValueProvider.GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.ReaderNetwork == KnownNetworkIdentifiers.LocalhostNetwork
            || context.ExecutionContext is not { IsRunMode: true } execution
            || !Uri.TryCreate(Url, UriKind.Absolute, out var uri)
            || !uri.IsLoopback)
            return Url;

        var reachability = execution.Services.GetRequiredService<HostReachability>();
        var (host, port) = await reachability.AddressOfAsync(uri.Port, cancellationToken);
        var text = new UriBuilder(uri) { Host = host, Port = port }.Uri.ToString();
        return Url.EndsWith('/') ? text : text.TrimEnd('/');
    }
}
