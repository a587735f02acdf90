using Aspire.Hosting.Dashboard.Options;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dashboard.Mapping;

/// <summary>
/// Hides the keys of the dashboard and secret parameters wherever they stand in a value: the dashboard's pages
/// are seen on screens and in screenshots, and nobody needs a secret there.
/// </summary>
internal sealed class SecretMask(IConfiguration configuration, DistributedApplicationModel model)
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

    // Not before the first resource is shown: until then the model grows.
    private readonly Lazy<string[]> _secrets = new(() => Collect(configuration, model));

    public string Hide(string value)
    {
        foreach (var secret in _secrets.Value)
            value = value.Replace(secret, Hidden, StringComparison.Ordinal);
        return value;
    }

    private static string[] Collect(IConfiguration configuration, DistributedApplicationModel model)
    {
        var parameterKeys = model.Resources
            .OfType<ParameterResource>()
            .Where(parameter => parameter.Secret)
            .Select(parameter => $"Parameters:{parameter.Name}");
        return
        [
            .. DashboardKeys.Concat(parameterKeys)
                .Select(key => configuration[key])
                .OfType<string>()
                .Where(secret => secret.Length >= MinimumLength)
                .Distinct(),
        ];
    }
}
