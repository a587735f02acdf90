using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TracingAspire.ServiceDefaults.Lifetime;

internal static class ShutdownBuilderExtensions
{
    /// <summary>How long requests under way may take to finish once the process is asked to stop.</summary>
    public static readonly TimeSpan RequestGrace = TimeSpan.FromSeconds(1.5);

    /// <summary>
    /// How long stopping may take in all, the flush of the last spans, metrics and logs included: a little less than the
    /// 5 s the process has.
    /// </summary>
    public static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(4.5);

    public static void AddShutdownDefaults(this IHostApplicationBuilder builder) =>
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = RequestGrace);
}
