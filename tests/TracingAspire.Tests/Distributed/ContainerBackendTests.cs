using Microsoft.Extensions.DependencyInjection;
using TracingAspire.Testing;

namespace TracingAspire.Tests.Distributed;

/// <summary>With the backends in containers, all of them or some.</summary>
public class ContainerBackendTests(TracedApplication application)
{
    [Theory]
    [InlineData("dynamodb", "Tracing__Images__DynamoDB")]
    [InlineData("otel-collector", "Tracing__Images__Collector")]
    [InlineData("jaeger", "Tracing__Images__Jaeger")]
    public async Task Backend_InAContainer_IsTheImageOfTheSettings(string resource, string setting)
    {
        Backends.RequireContainers();
        var notifications = (await application.GetAsync()).Services.GetRequiredService<ResourceNotificationService>();

        var running = await notifications.WaitForResourceHealthyAsync(resource, TestContext.Current.CancellationToken);

        running.Snapshot.ResourceType.ShouldBe("Container");
        running.Snapshot.Properties.Single(property => property.Name == "container.image").Value.ShouldBe(Environment.GetEnvironmentVariable(setting));
    }

    [Theory]
    [InlineData("Jaeger")]
    [InlineData("Collector")]
    public async Task Trace_OnePartEmbedded_ArrivesInJaegerAndTheDashboard(string part)
    {
        Backends.RequireContainers();
        await using var mixed = await TracedApplication.StartAsync($"--Tracing:Backends:{part}=Embedded");
        using var tasks = mixed.CreateHttpClient("task-web", "http");

        var (traceId, _) = await TaskRequests.PostAsync(tasks);

        await mixed.Traces.FindAsync(traceId, until: trace => trace.Spans.Count == 2);
        await (await TracedApplication.GetDashboardAsync(mixed)).FindTraceAsync(traceId, trace => trace.Spans.Count == 2);
    }
}
