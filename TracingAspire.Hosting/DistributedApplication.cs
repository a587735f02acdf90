using Aspire.Hosting.Orchestration;
using Aspire.Hosting.Pipelines;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>A distributed application, ready to run.</summary>
public class DistributedApplication : IHost, IAsyncDisposable
{
    private readonly IHost _host;
    private readonly EntryPointApplication? _entryPoint;
    private bool _started;

    /// <summary>Creates the application over a host.</summary>
    /// <param name="host">The host.</param>
    public DistributedApplication(IHost host) : this(host, entryPoint: null)
    {
    }

    internal DistributedApplication(IHost host, EntryPointApplication? entryPoint)
    {
        ArgumentNullException.ThrowIfNull(host);
        _host = host;
        _entryPoint = entryPoint;
    }

    /// <inheritdoc />
    public IServiceProvider Services => _host.Services;

    /// <summary>The states of the resources.</summary>
    public ResourceNotificationService ResourceNotifications => Services.GetRequiredService<ResourceNotificationService>();

    /// <summary>Runs commands of resources.</summary>
    public ResourceCommandService ResourceCommands => Services.GetRequiredService<ResourceCommandService>();

    /// <summary>Creates a builder without a command line.</summary>
    public static IDistributedApplicationBuilder CreateBuilder() => CreateBuilder([]);

    /// <summary>Creates a builder.</summary>
    /// <param name="args">The command line.</param>
    public static IDistributedApplicationBuilder CreateBuilder(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return new DistributedApplicationBuilder(args);
    }

    /// <summary>Creates a builder.</summary>
    /// <param name="options">The options.</param>
    public static IDistributedApplicationBuilder CreateBuilder(DistributedApplicationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new DistributedApplicationBuilder(options);
    }

    /// <summary>Starts every resource and returns once they have been handed to the orchestrator.</summary>
    /// <param name="cancellationToken">Ends the start.</param>
    public virtual Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (_entryPoint is null)
            return StartHostAsync(cancellationToken);
        return IsTest
            ? _entryPoint.StartAsync(cancellationToken)
            : _entryPoint.StartWhenRequestedAsync(() => StartHostAsync(cancellationToken));
    }

    /// <summary>Stops every resource and the orchestrator.</summary>
    /// <param name="cancellationToken">Ends the wait for a graceful stop.</param>
    public virtual Task StopAsync(CancellationToken cancellationToken = default) => _host.StopAsync(cancellationToken);

    /// <summary>Runs until a signal or the host's lifetime ends it.</summary>
    /// <param name="cancellationToken">Ends the application.</param>
    public virtual async Task RunAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await StartAsync(cancellationToken);
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(
                cancellationToken, Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
            if (_entryPoint is null)
                _ = Services.GetService<FailureWatch>()?.RunAsync(stopping.Token);
            await _host.WaitForShutdownAsync(cancellationToken);
            Services.GetService<PipelineOutcome>()?.ThrowIfFailed();
        }
        catch (OperationCanceledException) when (_entryPoint is null && IsStopping(cancellationToken))
        {
            // Called off while it was starting.
        }
        catch (DistributedApplicationException ex) when (_entryPoint is null)
        {
            await Console.Error.WriteLineAsync(ex.Message);
            Environment.ExitCode = 1;
        }
        finally
        {
            await DisposeAsync();
        }
    }

    private bool IsStopping(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested || Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested;

    /// <summary>Runs until a signal or the host's lifetime ends it.</summary>
    public void Run() => RunAsync().GetAwaiter().GetResult();

    /// <inheritdoc />
    public virtual void Dispose()
    {
        DisposeAsync().AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    public virtual async ValueTask DisposeAsync()
    {
        if (_entryPoint is not null && IsTest)
        {
            if (_started)
                await _host.StopAsync();
            await _entryPoint.WaitForExitAsync();
        }
        else if (_started)
        {
            _started = false;
            await _host.StopAsync();
        }

        if (_host is IAsyncDisposable asyncHost)
            await asyncHost.DisposeAsync();
        else
            _host.Dispose();
        GC.SuppressFinalize(this);
    }

    private bool IsTest => BuilderInterception.Current != _entryPoint;

    private async Task StartHostAsync(CancellationToken cancellationToken)
    {
        await Services.GetRequiredService<ApplicationStart>().BeforeStartAsync(cancellationToken);
        _started = true;
        await _host.StartAsync(cancellationToken);
    }

    Task IHost.StartAsync(CancellationToken cancellationToken) => StartAsync(cancellationToken);

    Task IHost.StopAsync(CancellationToken cancellationToken) => StopAsync(cancellationToken);
}
