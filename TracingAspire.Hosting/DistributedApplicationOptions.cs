using System.Reflection;

namespace Aspire.Hosting;

/// <summary>Options the application is created with.</summary>
public sealed class DistributedApplicationOptions
{
    private Assembly? _assembly;

    /// <summary>The command line.</summary>
    public string[]? Args { get; set; }

    /// <summary>The assembly that holds the AppHost's metadata; default the entry assembly.</summary>
    public string? AssemblyName { get; set; }

    /// <summary>Leaves the dashboard out.</summary>
    public bool DisableDashboard { get; set; }

    /// <summary>Writes the console logs of the resources to the AppHost's log too.</summary>
    public bool EnableResourceLogging { get; set; }

    /// <summary>Allows http for dashboard and resource service.</summary>
    public bool AllowUnsecuredTransport { get; set; }

    /// <summary>The name of the application in the dashboard; default that of the AppHost.</summary>
    public string? DashboardApplicationName { get; set; }

    /// <summary>The folder of the AppHost's project; default what its assembly says.</summary>
    public string? ProjectDirectory { get; set; }

    /// <summary>The registry images are taken from instead of their own.</summary>
    public string? ContainerRegistryOverride { get; set; }

    internal Assembly? Assembly
    {
        get => _assembly ??= AssemblyName is { } name ? Assembly.Load(name) : Assembly.GetEntryAssembly();
        set => _assembly = value;
    }

    internal string? MetadataValue(string key) => Assembly?.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(a => string.Equals(a.Key, key, StringComparison.OrdinalIgnoreCase))?.Value;
}
