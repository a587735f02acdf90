namespace Aspire.Hosting.Health;

internal static class HealthServices
{
    public static void AddHealth(this IServiceCollection services) => ArgumentNullException.ThrowIfNull(services);
}
