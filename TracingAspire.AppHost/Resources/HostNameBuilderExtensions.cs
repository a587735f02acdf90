namespace TracingAspire.AppHost.Resources;

/// <summary>The names under which a service answers on this machine.</summary>
internal static class HostNameBuilderExtensions
{
    private const string Setting = "AllowedHosts";
    private const string LoopbackNames = "localhost;*.localhost;127.0.0.1;[::1]";

    /// <summary>
    /// Refuses requests to any other name unless the setting <c>AllowedHosts</c> says otherwise: a page whose own name
    /// its owner points at this machine (DNS rebinding) would count as the service's own. In a cluster the ingress knows
    /// the names, and probes ask by address.
    /// </summary>
    /// <param name="service">The service.</param>
    /// <param name="builder">The application.</param>
    public static IResourceBuilder<ProjectResource> WithLoopbackHostNames(
        this IResourceBuilder<ProjectResource> service, IDistributedApplicationBuilder builder) =>
        builder.ExecutionContext.IsRunMode
            ? service.WithEnvironment(Setting, builder.Configuration[Setting] ?? LoopbackNames)
            : service;
}
