using Aspire.Hosting.Dcp.Workloads;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>Registers what runs containers.</summary>
internal static class ContainerServices
{
    public static void AddContainers(this IServiceCollection services)
    {
        services.AddSingleton<ContainerRuntime>();
        services.AddSingleton<ContainerNetworks>();
        services.AddSingleton<HostReachability>();
        services.AddSingleton<ContainerBuildFactory>();
        services.AddSingleton<ContainerFactory>();
        services.AddSingleton<ImageBuilds>();
        services.AddSingleton<IWorkload, ContainerWorkload>();
        services.AddSingleton<IWorkloadWatcher, ContainerWatcher>();
    }
}
