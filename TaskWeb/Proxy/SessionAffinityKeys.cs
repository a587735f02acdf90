using Microsoft.AspNetCore.DataProtection;

namespace TaskWeb.Proxy;

/// <summary>
/// The proxy can tie a session to one destination and brings data protection along for that, which makes keys at every
/// start and writes them into the home folder. Nothing here uses it, and a pod has no folder to write to.
/// </summary>
internal static class SessionAffinityKeys
{
    public static void RemoveSessionAffinityKeys(this IServiceCollection services)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var keyRings = services.Where(service =>
            service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.Assembly == typeof(EphemeralDataProtectionProvider).Assembly).ToList();
        foreach (var keyRing in keyRings)
            services.Remove(keyRing);
    }
}
