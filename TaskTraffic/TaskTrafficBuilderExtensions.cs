using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TaskTraffic.Api;
using TaskTraffic.Outages;
using TaskTraffic.Reporting;
using TaskTraffic.Settings;
using TaskTraffic.Users;
using TracingAspire.ServiceDefaults;

namespace TaskTraffic;

/// <summary>Composes the traffic.</summary>
internal static class TaskTrafficBuilderExtensions
{
    // As long as the page waits.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <summary>Adds the users and what they need.</summary>
    public static void AddTaskTraffic(this HostApplicationBuilder builder)
    {
        var (options, problems) = TrafficOptions.Read(builder.Configuration);
        if (problems.Count > 0)
            builder.Services.AddOptions<ServiceDefaultsOptions>()
                .Validate(_ => false, string.Join(Environment.NewLine, problems))
                .ValidateOnStart();

        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<TrafficCounts>();
        builder.Services.AddSingleton<Outage>();
        builder.Services.NameClientSpans();
        // Not from the factory: a page does not try again by itself, and what fails is to be seen.
        builder.Services.AddSingleton(_ => new HttpClient(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5) })
        {
            BaseAddress = options.Url,
            Timeout = Timeout,
            DefaultRequestHeaders = { { "User-Agent", "TaskTraffic" } },
        });
        builder.Services.AddSingleton<TaskApi>();
        builder.Services.AddHostedService<UserPopulation>();
    }
}
