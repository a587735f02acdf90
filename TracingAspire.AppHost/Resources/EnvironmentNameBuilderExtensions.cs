using Microsoft.Extensions.Hosting;

namespace TracingAspire.AppHost.Resources;

/// <summary>The environment the services run in.</summary>
internal static class EnvironmentNameBuilderExtensions
{
    /// <summary>
    /// This machine's environment; in what is published Production instead of Development, which is the environment of
    /// whoever publishes, by the launch profile.
    /// </summary>
    public static string ServiceEnvironment(this IDistributedApplicationBuilder builder) =>
        builder.ExecutionContext.IsPublishMode && builder.Environment.IsDevelopment()
            ? Environments.Production
            : builder.Environment.EnvironmentName;
}
