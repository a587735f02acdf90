namespace Aspire.Hosting.ApplicationModel;

/// <summary>Finds out what a resource would be started with.</summary>
public interface IExecutionConfigurationBuilder
{
    /// <summary>Adds a source of arguments and variables.</summary>
    /// <param name="gatherer">The source.</param>
    IExecutionConfigurationBuilder AddExecutionConfigurationGatherer(IExecutionConfigurationGatherer gatherer);

    /// <summary>Asks all sources and resolves what they gave: to values where the application runs, to manifest expressions where it is published.</summary>
    /// <param name="executionContext">Run or publish.</param>
    /// <param name="resourceLogger">The log of the resource; its own where it is null.</param>
    /// <param name="cancellationToken">Ends the wait for values.</param>
    Task<IExecutionConfigurationResult> BuildAsync(DistributedApplicationExecutionContext executionContext, ILogger? resourceLogger = null, CancellationToken cancellationToken = default);
}

/// <summary>A source of arguments and variables.</summary>
public interface IExecutionConfigurationGatherer
{
    /// <summary>Adds what it has.</summary>
    /// <param name="context">Where it adds it.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="resourceLogger">The log of the resource.</param>
    /// <param name="executionContext">Run or publish.</param>
    /// <param name="cancellationToken">Ends the wait for values.</param>
    ValueTask GatherAsync(IExecutionConfigurationGathererContext context, IResource resource, ILogger resourceLogger, DistributedApplicationExecutionContext executionContext, CancellationToken cancellationToken = default);
}

/// <summary>What the sources have given so far.</summary>
public interface IExecutionConfigurationGathererContext
{
    /// <summary>The arguments.</summary>
    List<object> Arguments { get; }

    /// <summary>The variables.</summary>
    Dictionary<string, object> EnvironmentVariables { get; }

    /// <summary>Adds something else.</summary>
    /// <param name="metadata">What.</param>
    void AddAdditionalData(IExecutionConfigurationData metadata);
}

/// <summary>Marks something else a source can give.</summary>
public interface IExecutionConfigurationData;
