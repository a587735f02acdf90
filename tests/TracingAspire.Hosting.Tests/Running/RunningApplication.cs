using System.Diagnostics;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace TracingAspire.Hosting.Tests.Running;

/// <summary>An application on the real DCP, stopped with the test.</summary>
internal sealed class RunningApplication(DistributedApplication application) : IAsyncDisposable
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(90);

    public DistributedApplication Application { get; } = application;

    public ResourceNotificationService Notifications => Application.ResourceNotifications;

    public static async Task<RunningApplication> StartAsync(IDistributedApplicationTestingBuilder builder)
    {
        var application = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await application.StartAsync(TestContext.Current.CancellationToken).WaitAsync(Timeout);
        return new RunningApplication(application);
    }

    public Task<ResourceEvent> WaitForAsync(string resource, Func<CustomResourceSnapshot, bool> predicate) =>
        Notifications.WaitForResourceAsync(resource, e => predicate(e.Snapshot), TestContext.Current.CancellationToken).WaitAsync(Timeout);

    public Task<ResourceEvent> WaitForStateAsync(string resource, string state) => WaitForAsync(resource, s => s.State?.Text == state);

    public Task HealthyAsync(string resource) =>
        Notifications.WaitForResourceHealthyAsync(resource, TestContext.Current.CancellationToken).WaitAsync(Timeout);

    /// <summary>Reads the console log until a line contains a text.</summary>
    public async Task<LogLine> LogLineAsync(IResource resource, string text)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        await foreach (var batch in Application.Services.GetRequiredService<ResourceLoggerService>().WatchAsync(resource).WithCancellation(timeout.Token))
        {
            foreach (var line in batch.Where(l => l.Content.Contains(text, StringComparison.Ordinal)))
                return line;
        }

        throw new InvalidOperationException($"The log of '{resource.Name}' ended without '{text}'.");
    }

    /// <summary>The lines of the console log so far, without their times.</summary>
    public static string[] LinesOf(RunningApplication app, IResource resource)
    {
        app.Notifications.TryGetCurrentState(resource.Name, out var current).ShouldBeTrue();
        return [.. app.Application.Services.GetRequiredService<ResourceLoggerService>().GetLog(current!.ResourceId).Lines.Select(l => ConsoleLine.WithoutTime(l.Content))];
    }

    public int ProcessIdOf(string resource) =>
        Notifications.TryGetCurrentState(resource, out var current)
            ? (int)current.Snapshot.Properties.Single(p => p.Name == "executable.pid").Value!
            : throw new InvalidOperationException($"'{resource}' has no state.");

    public ValueTask DisposeAsync() => Application.DisposeAsync();

    public static bool IsRunning(int processId)
    {
        var status = $"/proc/{processId}/stat";
        if (!OperatingSystem.IsLinux())
            return Process.GetProcesses().Any(p => p.Id == processId);
        try
        {
            return File.Exists(status) && !File.ReadAllText(status).Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    public static async Task UntilAsync(Func<bool> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            watch.Elapsed.ShouldBeLessThan(Timeout, what);
            await Task.Delay(25);
        }
    }
}
