using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>Runs an AppHost in a test; override its methods to change the application on the way.</summary>
public class DistributedApplicationFactory : IDisposable, IAsyncDisposable
{
    private readonly EntryPointApplication _entryPoint;
    private readonly SemaphoreSlim _starting = new(1, 1);
    private DistributedApplication? _application;
    private bool _disposed;

    /// <summary>Creates the factory.</summary>
    /// <param name="entryPoint">A type of the AppHost's assembly, such as <c>Projects.My_AppHost</c>.</param>
    public DistributedApplicationFactory(Type entryPoint) : this(entryPoint, [])
    {
    }

    /// <summary>Creates the factory.</summary>
    /// <param name="entryPoint">A type of the AppHost's assembly, such as <c>Projects.My_AppHost</c>.</param>
    /// <param name="args">The arguments of the AppHost.</param>
    public DistributedApplicationFactory(Type entryPoint, string[] args)
    {
        ArgumentNullException.ThrowIfNull(entryPoint);
        TestingArguments.ThrowIfInvalid(args);
        _entryPoint = new EntryPointApplication(EntryPointApplication.AssemblyOf(entryPoint), args, OnBuilderCreating)
        {
            BuilderCreated = OnBuilderCreated,
            Building = OnBuilding,
            Built = OnBuilt,
        };
    }

    /// <summary>Starts the application, once; a failure of the AppHost comes out here.</summary>
    /// <param name="cancellationToken">Ends the start.</param>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_application is not null)
                return;
            await _entryPoint.RunAsync().WaitAsync(cancellationToken);
            var application = await _entryPoint.BuildAsync().WaitAsync(cancellationToken);
            await application.StartAsync(cancellationToken);
            _application = application;
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>An HTTP client for an endpoint of a resource.</summary>
    /// <param name="resourceName">The resource.</param>
    /// <param name="endpointName">The endpoint; https, else http, where it is null.</param>
    public HttpClient CreateHttpClient(string resourceName, string? endpointName = null) => Started.CreateHttpClient(resourceName, endpointName);

    /// <summary>The connection string of a resource.</summary>
    /// <param name="resourceName">The resource.</param>
    public ValueTask<string?> GetConnectionString(string resourceName) => Started.GetConnectionStringAsync(resourceName);

    /// <summary>The URL of an endpoint of a resource.</summary>
    /// <param name="resourceName">The resource.</param>
    /// <param name="endpointName">The endpoint; https, else http, where it is null.</param>
    public Uri GetEndpoint(string resourceName, string? endpointName = null) => Started.GetEndpoint(resourceName, endpointName);

    /// <inheritdoc />
    public virtual void Dispose()
    {
        DisposeAsync().AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops the application.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        if (_application is not null)
            await _application.DisposeAsync();
        else
            await _entryPoint.WaitForExitAsync();
        _entryPoint.Dispose();
        _starting.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Called before the builder is created.</summary>
    /// <param name="applicationOptions">Its options.</param>
    /// <param name="hostOptions">Settings of the host.</param>
    protected virtual void OnBuilderCreating(DistributedApplicationOptions applicationOptions, HostApplicationBuilderSettings hostOptions)
    {
    }

    /// <summary>Called after the builder was created.</summary>
    /// <param name="applicationBuilder">The builder.</param>
    protected virtual void OnBuilderCreated(DistributedApplicationBuilder applicationBuilder)
    {
    }

    /// <summary>Called before the application is built: the model can still be changed.</summary>
    /// <param name="applicationBuilder">The builder.</param>
    protected virtual void OnBuilding(DistributedApplicationBuilder applicationBuilder)
    {
    }

    /// <summary>Called after the application was built.</summary>
    /// <param name="application">The application.</param>
    protected virtual void OnBuilt(DistributedApplication application)
    {
    }

    private DistributedApplication Started
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _application ?? throw new InvalidOperationException("The application has not been initialized: call StartAsync first.");
        }
    }
}
