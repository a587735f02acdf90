using System.Reflection;

namespace TracingAspire.AppHost.Startup;

/// <summary>Which hosting engine was compiled under this AppHost, and why.</summary>
internal static class HostingEngine
{
    /// <summary><c>Local</c> or <c>Aspire</c>, the MSBuild property <c>HostingEngine</c> of the build.</summary>
    public static string Name { get; } = typeof(HostingEngine).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == "HostingEngine")?.Value ?? "Local";

    /// <summary>Why, in a few words for the console; run.sh, which decides, says it in HOSTING_ENGINE_REASON.</summary>
    public static string Reason => Environment.GetEnvironmentVariable("HOSTING_ENGINE_REASON") is { Length: > 0 } reason ? reason
        : Name == "Aspire" ? "built with HostingEngine=Aspire, on the Aspire.Hosting packages"
        : "the default; real DCP and dashboard, no Aspire packages needed";

    /// <summary>What the dashboard calls the application: people who compare the engines have both open.</summary>
    public static string DashboardTitle => $"TracingAspire on {Name} hosting";
}
