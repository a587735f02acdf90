using System.Reflection;

namespace TracingAspire.Tests.Lifecycle;

/// <summary>The hosting engine that was compiled under the AppHost.</summary>
internal static class Engine
{
    /// <summary><c>Local</c> or <c>Aspire</c>.</summary>
    public static string? Name { get; } = typeof(Projects.TracingAspire_AppHost).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == "HostingEngine")?.Value;

    /// <summary>Skips what the Aspire packages do in their own way.</summary>
    public static void SkipUnlessLocal(string otherwise) =>
        Assert.SkipUnless(Name == "Local", $"The AppHost is built on the Aspire packages: {otherwise}");
}
