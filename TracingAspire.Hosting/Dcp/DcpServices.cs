namespace Aspire.Hosting.Dcp;

internal static class DcpServices
{
    public static void AddDcp(this IServiceCollection services) => ArgumentNullException.ThrowIfNull(services);
}
