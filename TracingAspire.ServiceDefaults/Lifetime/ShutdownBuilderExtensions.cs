using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TracingAspire.ServiceDefaults.Lifetime;

internal static class ShutdownBuilderExtensions
{
    /// <summary>How long requests under way may take to finish once the process is asked to stop.</summary>
    public static readonly TimeSpan RequestGrace = TimeSpan.FromSeconds(2);

    /// <summary>How long the last spans, metrics and logs may take to leave after that.</summary>
    public static readonly TimeSpan FlushGrace = TimeSpan.FromSeconds(2);

    public static void AddShutdownDefaults(this IHostApplicationBuilder builder) =>
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = RequestGrace);
}
