using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dashboard.Options;

/// <summary>Makes sure that every secret of the dashboard is in the configuration, where an AppHost can read it.</summary>
internal static class DashboardCredentials
{
    /// <summary>Generates what is not configured.</summary>
    public static void Ensure(IConfigurationManager configuration)
    {
        if (DashboardOptions.ReadFlag(configuration, DashboardConfigurationKeys.AllowAnonymous))
        {
            configuration[DashboardConfigurationKeys.ResourceServiceAuthMode] = "Unsecured";
            return;
        }

        Settle(configuration, DashboardConfigurationKeys.OtlpApiKey);
        Settle(configuration, DashboardConfigurationKeys.ApiKey);
        Settle(configuration, DashboardConfigurationKeys.BrowserToken, DashboardConfigurationKeys.ConfiguredBrowserToken);
        Settle(
            configuration,
            DashboardConfigurationKeys.ResourceServiceApiKey,
            DashboardConfigurationKeys.ConfiguredResourceServiceApiKey);
        configuration[DashboardConfigurationKeys.ResourceServiceAuthMode] = "ApiKey";
    }

    private static void Settle(IConfigurationManager configuration, string key, string? preferredKey = null)
    {
        var value = preferredKey is null ? null : configuration[preferredKey];
        if (string.IsNullOrEmpty(value))
            value = configuration[key];
        configuration[key] = string.IsNullOrEmpty(value) ? RandomNumberGenerator.GetHexString(32, lowercase: true) : value;
    }
}
