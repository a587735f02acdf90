using System.Reflection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Resources;

namespace TracingAspire.ServiceDefaults.Telemetry;

internal static class ServiceResource
{
    /// <summary>
    /// Names the service after its application. The environment (<c>OTEL_SERVICE_NAME</c>,
    /// <c>OTEL_RESOURCE_ATTRIBUTES</c>) is read last, so that what the operator says wins.
    /// </summary>
    public static void DescribeService(this ResourceBuilder resource, IHostEnvironment environment) => resource
        .Clear()
        .AddService(environment.ApplicationName, serviceVersion: Version)
        .AddAttributes([new("deployment.environment.name", environment.EnvironmentName)])
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();

    private static string? Version =>
        Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
}
