namespace TracingAspire.AppHost.Resources;

/// <summary>Ports that are this machine's business.</summary>
internal static class LocalPortBuilderExtensions
{
    /// <summary>
    /// <paramref name="port"/> on this machine; none in what is published, where each service has an address of its own
    /// and a fixed port would be one at which nothing listens.
    /// </summary>
    public static int? LocalPort(this IDistributedApplicationBuilder builder, int port) =>
        builder.ExecutionContext.IsRunMode ? port : null;
}
