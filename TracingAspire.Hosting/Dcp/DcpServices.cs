using Aspire.Hosting.Dcp.Containers;
using Aspire.Hosting.Dcp.Workloads;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dcp;

/// <summary>Registers what talks to DCP.</summary>
internal static class DcpServices
{
    public static void AddDcp(this IServiceCollection services)
    {
        services.AddSingleton(s => DcpOptions.From(s.GetRequiredService<IConfiguration>()));
        services.AddSingleton<AspireBundle>();
        services.AddSingleton<DcpHost>();
        services.AddSingleton<EndpointAllocator>();
        services.AddSingleton<ExecutableFactory>();
        services.AddSingleton<IWorkload, ExecutableWorkload>();
        services.AddSingleton<IWorkloadWatcher, ExecutableWatcher>();
        services.AddSingleton<WorkloadSet>();
        services.AddContainers();
        services.AddSingleton<ConsoleLogs>();
    }
}
