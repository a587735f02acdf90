using System.Reflection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>Runs an AppHost's own entry point and lets a test in between building and starting.</summary>
internal sealed class EntryPointApplication(
    Assembly assembly, string[] args, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configureBuilder) : IBuilderInterceptor, IDisposable
{
    private static readonly TimeSpan ExitTimeout = TimeSpan.FromSeconds(15);

    private readonly TaskCompletionSource<DistributedApplicationBuilder> _builder = NewSource<DistributedApplicationBuilder>();
    private readonly TaskCompletionSource<DistributedApplication> _application = NewSource<DistributedApplication>();
    private readonly TaskCompletionSource _startRequested = NewSource();
    private readonly TaskCompletionSource _started = NewSource();
    private readonly ManualResetEventSlim _buildRequested = new();
    private Task _entryPoint = Task.CompletedTask;
    private volatile bool _disposed;

    public Action<DistributedApplicationBuilder>? BuilderCreated { get; init; }

    public Action<DistributedApplicationBuilder>? Building { get; init; }

    public Action<DistributedApplication>? Built { get; init; }

    public static Assembly AssemblyOf(Type entryPoint) => entryPoint.Assembly.EntryPoint is not null
        ? entryPoint.Assembly
        : throw new InvalidOperationException($"Assembly of specified type {entryPoint.Name} does not have an entry point.");

    public Task<DistributedApplicationBuilder> RunAsync()
    {
        var entryPoint = assembly.EntryPoint!;
        _entryPoint = Task.Factory.StartNew(
            () => InvokeEntryPoint(entryPoint), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return _builder.Task;
    }

    public Task<DistributedApplication> BuildAsync()
    {
        _buildRequested.Set();
        return _application.Task;
    }

    /// <summary>Called for the test's own start: lets the entry point start the application and waits until it has.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _startRequested.TrySetResult();
        return _started.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Called from the entry point: waits for the test, then starts.</summary>
    public async Task StartWhenRequestedAsync(Func<Task> start)
    {
        await _startRequested.Task;
        try
        {
            await start();
            _started.TrySetResult();
        }
        catch (Exception ex)
        {
            _started.TrySetException(ex);
            throw;
        }
    }

    public async Task WaitForExitAsync()
    {
        _disposed = true;
        _buildRequested.Set();
        _startRequested.TrySetCanceled();
        await Task.WhenAny(_entryPoint, Task.Delay(ExitTimeout));
    }

    public void OnBuilderCreating(DistributedApplicationOptions options, HostApplicationBuilderSettings settings)
    {
        options.Assembly = assembly;
        var given = options.Args ?? [];
        options.Args = given.SequenceEqual(args, StringComparer.Ordinal) ? given : [.. given, .. args];
        TestingDefaults.Apply(options, settings, configureBuilder);
    }

    public void OnBuilderCreated(DistributedApplicationBuilder builder)
    {
        builder.Services.AddHttpClient();
        BuilderCreated?.Invoke(builder);
    }

    public void OnBuilding(DistributedApplicationBuilder builder)
    {
        Building?.Invoke(builder);
        _builder.TrySetResult(builder);
        _buildRequested.Wait();
        if (_disposed)
            throw new OperationCanceledException("The test has ended without building the application.");
    }

    public void OnBuilt(DistributedApplication application)
    {
        Built?.Invoke(application);
        _application.TrySetResult(application);
    }

    public void Dispose() => _buildRequested.Dispose();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static TaskCompletionSource<T> NewSource<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void InvokeEntryPoint(MethodInfo entryPoint)
    {
        BuilderInterception.Current = this;
        try
        {
            entryPoint.Invoke(obj: null, BindingFlags.DoNotWrapExceptions, binder: null, entryPoint.GetParameters().Length == 0 ? [] : [args], culture: null);
            Fail(new InvalidOperationException($"The entry point of '{assembly.GetName().Name}' ended without running an application."));
        }
        catch (Exception ex) when (ex is not OutOfMemoryException)
        {
            Fail(ex);
        }
    }

    private void Fail(Exception exception)
    {
        _builder.TrySetException(exception);
        _application.TrySetException(exception);
        if (_started.TrySetException(exception))
            _ = _started.Task.Exception;
    }
}
