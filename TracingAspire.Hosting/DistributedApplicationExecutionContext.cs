namespace Aspire.Hosting;

/// <summary>What the application is being run for.</summary>
public class DistributedApplicationExecutionContext
{
    private readonly DistributedApplicationExecutionContextOptions _options;

    /// <summary>Creates the context.</summary>
    /// <param name="operation">Run or publish.</param>
    public DistributedApplicationExecutionContext(DistributedApplicationOperation operation)
        : this(new DistributedApplicationExecutionContextOptions(operation))
    {
    }

    /// <summary>Creates the context.</summary>
    /// <param name="operation">Run or publish.</param>
    /// <param name="publisherName">The publisher.</param>
    public DistributedApplicationExecutionContext(DistributedApplicationOperation operation, string publisherName)
        : this(new DistributedApplicationExecutionContextOptions(operation, publisherName))
    {
    }

    /// <summary>Creates the context.</summary>
    /// <param name="options">What the application is being run for.</param>
    public DistributedApplicationExecutionContext(DistributedApplicationExecutionContextOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        Operation = options.Operation;
        PublisherName = options.PublisherName ?? "manifest";
    }

    /// <summary>Run or publish.</summary>
    public DistributedApplicationOperation Operation { get; }

    /// <summary>The publisher.</summary>
    public string PublisherName { get; set; }

    /// <summary>The services of the application.</summary>
    /// <exception cref="InvalidOperationException">The application has not been built yet.</exception>
    public IServiceProvider Services => _options.Services ?? throw new InvalidOperationException(
        "IServiceProvider is not available because execution context was not constructed with it, or the application has not been built yet.");

    /// <summary>The services of the application.</summary>
    [Obsolete("Use Services instead.")]
    public IServiceProvider ServiceProvider => Services;

    /// <summary>Whether the application is published.</summary>
    public bool IsPublishMode => Operation == DistributedApplicationOperation.Publish;

    /// <summary>Whether the application runs.</summary>
    public bool IsRunMode => Operation == DistributedApplicationOperation.Run;
}

/// <summary>Options of <see cref="DistributedApplicationExecutionContext"/>.</summary>
public class DistributedApplicationExecutionContextOptions
{
    /// <summary>Creates the options.</summary>
    /// <param name="operation">Run or publish.</param>
    public DistributedApplicationExecutionContextOptions(DistributedApplicationOperation operation) => Operation = operation;

    /// <summary>Creates the options.</summary>
    /// <param name="operation">Run or publish.</param>
    /// <param name="publisherName">The publisher.</param>
    public DistributedApplicationExecutionContextOptions(DistributedApplicationOperation operation, string publisherName)
    {
        Operation = operation;
        PublisherName = publisherName;
    }

    /// <summary>The services of the application.</summary>
    public IServiceProvider? Services { get; set; }

    /// <summary>The services of the application.</summary>
    [Obsolete("Use Services instead.")]
    public IServiceProvider? ServiceProvider
    {
        get => Services;
        set => Services = value;
    }

    /// <summary>Run or publish.</summary>
    public DistributedApplicationOperation Operation { get; }

    /// <summary>The publisher.</summary>
    public string? PublisherName { get; }
}

/// <summary>What an application can be run for.</summary>
public enum DistributedApplicationOperation
{
    /// <summary>To run.</summary>
    Run,

    /// <summary>To write what it needs to run elsewhere.</summary>
    Publish,
}
