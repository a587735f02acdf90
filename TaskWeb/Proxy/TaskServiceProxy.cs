using Microsoft.Extensions.Options;
using TaskWeb.Settings;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.LoadBalancing;

namespace TaskWeb.Proxy;

/// <summary>The proxy from <c>/api</c> of this origin to task-service.</summary>
internal static class TaskServiceProxy
{
    public const string PathPrefix = "/api";

    private const string Name = "task-service";

    /// <summary>Shorter than the patience of the page, so that it gets a sentence; longer than that of task-service.</summary>
    private static readonly TimeSpan ActivityTimeout = TimeSpan.FromSeconds(15);

    public static void AddTaskServiceProxy(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<TaskServiceOptions>, TaskServiceOptionsValidator>();
        services.AddOptions<TaskServiceOptions>().BindConfiguration(TaskServiceOptions.Section).ValidateOnStart();
        services.AddSingleton<IForwarderHttpClientFactory, UntracedForwarderHttpClientFactory>();
        services.AddSingleton<IProxyConfigProvider>(provider =>
            new InMemoryConfigProvider([Route()], [Cluster(UsableAddresses(provider))]));
        // A call that failed is told in one line of our own, not with a stack trace; one that went well not at all.
        services.AddLogging(logging => logging.AddFilter("Yarp", LogLevel.Warning));
        services.AddReverseProxy();
        services.RemoveSessionAffinityKeys();
    }

    public static void MapTaskServiceProxy(this WebApplication app) =>
        app.MapReverseProxy(pipeline =>
        {
            pipeline.Use(UpstreamProblem.AnswerAsync);
            pipeline.Use(BufferedBody.ReadAsync);
            pipeline.Use(SafeRetry.CallAsync);
            pipeline.UseLoadBalancing();
        });

    /// <summary>The proxy is made before the settings are checked: what is wrong with them is said then, all at once.</summary>
    private static IEnumerable<string> UsableAddresses(IServiceProvider provider)
    {
        var options = new TaskServiceOptions();
        provider.GetRequiredService<IConfiguration>().GetSection(TaskServiceOptions.Section).Bind(options);
        return options.Http.Where(HttpUrl.IsValid);
    }

    private static RouteConfig Route() => new()
    {
        RouteId = Name,
        ClusterId = Name,
        Match = new RouteMatch { Path = PathPrefix + "/{**path}" },
    };

    private static ClusterConfig Cluster(IEnumerable<string> addresses) => new()
    {
        ClusterId = Name,
        LoadBalancingPolicy = LoadBalancingPolicies.RoundRobin,
        HttpRequest = new ForwarderRequestConfig { ActivityTimeout = ActivityTimeout },
        Destinations = addresses
            .Select((address, index) => (Key: index.ToString(), Value: new DestinationConfig { Address = address }))
            .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal),
    };
}
