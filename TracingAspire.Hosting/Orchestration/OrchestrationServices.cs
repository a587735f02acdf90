namespace Aspire.Hosting.Orchestration;

internal static class OrchestrationServices
{
    public static void AddOrchestration(this IServiceCollection services) => ArgumentNullException.ThrowIfNull(services);
}
