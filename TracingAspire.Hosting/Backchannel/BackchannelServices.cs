using Aspire.Hosting.Dashboard.Mapping;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aspire.Hosting.Backchannel;

/// <summary>Registers what the aspire command line talks to.</summary>
internal static class BackchannelServices
{
    public static void AddBackchannel(this IServiceCollection services)
    {
        services.TryAddSingleton<SecretMask>();
        services.AddSingleton<ResourceViews>();
        services.AddSingleton<ResourceQueries>();
        services.AddSingleton<ResourceLogs>();
        services.AddSingleton<ResourceWaits>();
        services.AddSingleton<CommandCalls>();
        services.AddSingleton<AuxiliaryMethods>();
        services.AddSingleton<CommandLineMethods>();
        services.AddHostedService<BackchannelListener>();
    }
}
