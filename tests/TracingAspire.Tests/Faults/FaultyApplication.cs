using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TracingAspire.Testing;
using TracingAspire.Tests.Distributed;
using TracingAspire.Tests.Faults.Injection;

namespace TracingAspire.Tests.Faults;

/// <summary>
/// An application to break: three replicas of task-service, DynamoDB with its data on disk and behind a proxy that injects
/// faults. Started by the first test that asks for it; each test leaves it whole.
/// </summary>
public sealed class FaultyApplication : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("faults-").FullName;
    private DistributedApplication? _application;
    private DynamoDBProxy? _proxy;
    private ResourceStates? _states;

    internal DynamoDBProxy Proxy => _proxy ?? throw Unstarted();

    internal ResourceStates States => _states ?? throw Unstarted();

    internal DistributedApplication Application => _application ?? throw Unstarted();

    internal Uri TaskWeb => Application.GetEndpoint("task-web", "http");

    internal TraceStore Traces => Application.Traces;

    /// <summary>Starts the application unless it runs, and waits until every part is healthy.</summary>
    internal async Task StartAsync()
    {
        if (_application is not null)
        {
            return;
        }

        _proxy = await DynamoDBProxy.StartAsync();
        _application = await TracedApplication.StartAsync(
            builder =>
            {
                var taskService = builder.CreateResourceBuilder((ProjectResource)builder.Resources.Single(resource => resource.Name == "task-service"));
                taskService.WithEnvironment("AWS_ENDPOINT_URL_DYNAMODB", _proxy.Url.ToString());
            },
            application => _proxy.Target = application.GetEndpoint("dynamodb", "http"),
            $"--Tracing:DynamoDB:DataDirectory={_data}",
            "--Tracing:TaskService:Replicas=3");
        _states = new ResourceStates(_application.Services.GetRequiredService<ResourceNotificationService>());
        await Wait.UntilAsync("all three replicas to be healthy", () =>
            States.Of("task-service").Count(replica => replica.Snapshot.HealthStatus is HealthStatus.Healthy) == 3, seconds: 120);
    }

    /// <summary>Ends the process of an instance as <c>kill -9</c> does, and waits until that is known.</summary>
    internal async Task KillAsync(ResourceEvent instance)
    {
        var property = instance.Snapshot.Properties.Single(property => property.Name == "executable.pid");
        using var process = Process.GetProcessById(Convert.ToInt32(property.Value));
        process.Kill(entireProcessTree: true);
        await States.UntilAsync(instance.ResourceId, "seen to have ended", snapshot => KnownResourceStates.TerminalStates.Contains(snapshot.State?.Text));
    }

    /// <summary>Runs a command of an instance, as its button in the dashboard does.</summary>
    internal async Task CommandAsync(ResourceEvent instance, string command)
    {
        var result = await Application.Services.GetRequiredService<ResourceCommandService>()
            .ExecuteCommandAsync(instance.ResourceId, command, TestContext.Current.CancellationToken);
        result.Success.ShouldBeTrue(result.Message);
    }

    /// <summary>The button <em>Start</em>, and the wait until the part is healthy.</summary>
    internal async Task StartAsync(ResourceEvent instance)
    {
        await CommandAsync(instance, KnownResourceCommands.StartCommand);
        await States.UntilAsync(instance.ResourceId, "healthy", snapshot => snapshot is { State.Text: "Running", HealthStatus: HealthStatus.Healthy });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_states is not null)
        {
            await _states.DisposeAsync();
        }

        if (_application is not null)
        {
            await _application.DisposeAsync();
        }

        if (_proxy is not null)
        {
            await _proxy.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }

    private static InvalidOperationException Unstarted() => new($"{nameof(StartAsync)} has not been called.");
}
