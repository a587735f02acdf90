using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace TracingAspire.Hosting.Tests;

/// <summary>The variables a resource would be started with.</summary>
internal static class ModelVariables
{
    public static async Task<Dictionary<string, string>> OfAsync(IDistributedApplicationTestingBuilder builder, IResource resource)
    {
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        var (environment, _) = await app.Services.GetRequiredService<ExecutionConfiguration>().EvaluateAsync(resource, TestContext.Current.CancellationToken);
        return environment;
    }

    public static void Allocate<T>(IResourceBuilder<T> resource, string endpoint, int port) where T : IResourceWithEndpoints =>
        resource.WithEndpoint(endpoint, e => e.AllocatedEndpoint = new AllocatedEndpoint(e, "localhost", port));
}
