using Aspire.Hosting.Projects;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>What is different in a test: no dashboard, ports of one's own, the AppHost's launch profile as configuration.</summary>
internal static class TestingDefaults
{
    private static readonly string[] EnvironmentPrefixes = ["DOTNET_", "ASPNETCORE_"];

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["DcpPublisher:RandomizePorts"] = "true",
        ["ASPNETCORE_URLS"] = "http://localhost:8080",
        ["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = "http://localhost:4317",
        ["ASPIRE_ALLOW_UNSECURED_TRANSPORT"] = "true",
    };

    public static void Apply(
        DistributedApplicationOptions options, HostApplicationBuilderSettings settings, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configureBuilder)
    {
        options.DisableDashboard = true;
        options.EnableResourceLogging = true;
        settings.Args = options.Args;
        settings.ApplicationName = options.Assembly?.GetName().Name;
        settings.Configuration ??= new ConfigurationManager();
        SetDefaults(settings, Settings);
        configureBuilder(options, settings);
        options.Args = settings.Args;
        if (options.MetadataValue("apphostprojectpath") is { } folder)
            SetDefaults(settings, LaunchProfileOf(folder, Known(settings)["DOTNET_LAUNCH_PROFILE"]));
    }

    private static Dictionary<string, string?> LaunchProfileOf(string appHostFolder, string? profileName)
    {
        var values = new Dictionary<string, string?>();
        var project = new ProjectMetadata(Path.Combine(appHostFolder, "AppHost.csproj"));
        if (LaunchProfileReader.Read(project, new ProjectResourceOptions { LaunchProfileName = profileName }) is not var (name, profile))
            return values;

        values["DOTNET_LAUNCH_PROFILE"] = name;
        foreach (var (key, value) in profile.EnvironmentVariables)
        {
            values[key] = value;
            foreach (var prefix in EnvironmentPrefixes.Where(p => key.StartsWith(p, StringComparison.OrdinalIgnoreCase)))
                values[key[prefix.Length..]] = value;
        }

        return values;
    }

    private static void SetDefaults(HostApplicationBuilderSettings settings, Dictionary<string, string?> defaults)
    {
        var known = Known(settings);
        settings.Configuration!.AddInMemoryCollection([.. defaults.Where(d => known[d.Key] is null)]);
    }

    private static IConfigurationRoot Known(HostApplicationBuilderSettings settings) => new ConfigurationBuilder()
        .AddCommandLine(settings.Args ?? [])
        .AddConfiguration(settings.Configuration!)
        .Build();
}
