using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>Lets a test see and change an AppHost's builder while the AppHost's own code creates it.</summary>
internal interface IBuilderInterceptor
{
    void OnBuilderCreating(DistributedApplicationOptions options, HostApplicationBuilderSettings settings);

    void OnBuilderCreated(DistributedApplicationBuilder builder);

    void OnBuilding(DistributedApplicationBuilder builder);

    void OnBuilt(DistributedApplication application);
}

/// <summary>The interceptor of the current asynchronous flow, so that tests running in parallel do not meet.</summary>
internal static class BuilderInterception
{
    private static readonly AsyncLocal<IBuilderInterceptor?> Interceptor = new();

    public static IBuilderInterceptor? Current
    {
        get => Interceptor.Value;
        set => Interceptor.Value = value;
    }
}
