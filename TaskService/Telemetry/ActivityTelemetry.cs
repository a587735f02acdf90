using Amazon.Runtime.Telemetry;

namespace TaskService.Telemetry;

/// <summary>Connects the telemetry hook of the AWS SDK with .NET's own tracing.</summary>
internal static class ActivityTelemetry
{
    /// <summary>The activity sources of the adapter, as a pattern: one source for each AWS service.</summary>
    public const string Sources = TelemetryConstants.TelemetryScopePrefix + ".*";

    /// <summary>
    /// A provider for one client. (Registering with <c>AWSConfigs.TelemetryProvider</c> would do the same for every
    /// client of the process, for good.)
    /// </summary>
    public static TelemetryProvider CreateProvider()
    {
        var provider = new DefaultTelemetryProvider();
        provider.RegisterTracerProvider(new ActivityTracerProvider());
        return provider;
    }
}
