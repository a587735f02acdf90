using Microsoft.Extensions.Hosting;

namespace TracingAspire.AppHost.Resources;

/// <summary>The environment the services run in.</summary>
internal static class EnvironmentNameBuilderExtensions
{
    /// <summary>
    /// This machine's environment; in what is published Production instead of Development or none, which is the
    /// environment of whoever publishes, by the launch profile.
    /// </summary>
    public static string ServiceEnvironment(this IDistributedApplicationBuilder builder)
    {
        var environment = builder.Environment;
        return builder.ExecutionContext.IsPublishMode && (environment.IsDevelopment() || environment.EnvironmentName.Length == 0)
            ? Environments.Production
            : environment.EnvironmentName;
    }
}
