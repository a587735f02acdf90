using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.LoadBalancing;

namespace TaskWeb.Proxy;

/// <summary>The proxy from <c>/api</c> of this origin to task-service.</summary>
internal static class TaskServiceProxy
{
    public const string PathPrefix = "/api";

    private const string Name = "task-service";

    public static void AddTaskServiceProxy(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<TaskServiceOptions>, TaskServiceOptionsValidator>();
        services.AddOptions<TaskServiceOptions>().BindConfiguration(TaskServiceOptions.Section).ValidateOnStart();
        services.AddSingleton<IForwarderHttpClientFactory, UntracedForwarderHttpClientFactory>();
        services.AddSingleton<IProxyConfigProvider>(provider =>
        {
            var addresses = provider.GetRequiredService<IOptions<TaskServiceOptions>>().Value.Http;
            return new InMemoryConfigProvider([Route()], [Cluster(addresses)]);
        });
        services.AddReverseProxy();
    }

    public static void MapTaskServiceProxy(this WebApplication app) =>
        app.MapReverseProxy(pipeline =>
        {
            pipeline.Use(UpstreamProblem.AnswerAsync);
            pipeline.UseLoadBalancing();
        });

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
        HttpRequest = new ForwarderRequestConfig { ActivityTimeout = TimeSpan.FromSeconds(30) },
        Destinations = addresses
            .Select((address, index) => (Key: index.ToString(), Value: new DestinationConfig { Address = address }))
            .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal),
    };
}
