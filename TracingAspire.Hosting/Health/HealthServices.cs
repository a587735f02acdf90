namespace Aspire.Hosting.Health;

/// <summary>Registers what watches over the health of the resources.</summary>
internal static class HealthServices
{
    public static void AddHealth(this IServiceCollection services) => services.AddSingleton<HealthMonitor>();
}
