using Aspire.Hosting.Dashboard.Options;
using Aspire.Hosting.Parameters;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dashboard.Mapping;

/// <summary>
/// Hides the keys of the dashboard and secret parameters wherever they stand in a value: the dashboard's pages
/// are seen on screens and in screenshots, and nobody needs a secret there.
/// </summary>
internal sealed class SecretMask(IConfiguration configuration, DistributedApplicationModel model, IEnumerable<DetachedParameter>? detached = null)
{
    private const string Hidden = "●●●●●●●●";

    // A shorter secret occurs in values by chance.
    private const int MinimumLength = 6;

    private static readonly string[] DashboardKeys =
    [
        DashboardConfigurationKeys.BrowserToken,
        DashboardConfigurationKeys.OtlpApiKey,
        DashboardConfigurationKeys.ApiKey,
        DashboardConfigurationKeys.ResourceServiceApiKey,
    ];

    // Each time anew: the user can set a parameter while the application runs.
    public string Hide(string value)
    {
        foreach (var secret in Secrets().OfType<string>().Where(s => s.Length >= MinimumLength))
            value = value.Replace(secret, Hidden, StringComparison.Ordinal);
        return value;
    }

    private IEnumerable<string?> Secrets() => DashboardKeys.Select(key => configuration[key])
        .Concat(model.Resources.OfType<ParameterResource>()
            .Concat((detached ?? []).Select(d => d.Parameter))
            .Where(p => p.Secret)
            .Select(p => p.TryGetKnownValue(out var secret) ? secret : null));
}
