using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>What all steps of a pipeline share.</summary>
/// <param name="model">The application model.</param>
/// <param name="executionContext">Run or publish.</param>
/// <param name="serviceProvider">The services of the application.</param>
/// <param name="logger">Writes to the console.</param>
/// <param name="cancellationToken">Ends the pipeline.</param>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public sealed class PipelineContext(DistributedApplicationModel model, DistributedApplicationExecutionContext executionContext, IServiceProvider serviceProvider, ILogger logger, CancellationToken cancellationToken)
{
    /// <summary>The application model.</summary>
    public DistributedApplicationModel Model { get; } = model;

    /// <summary>Run or publish.</summary>
    public DistributedApplicationExecutionContext ExecutionContext { get; } = executionContext;

    /// <summary>The services of the application.</summary>
    public IServiceProvider Services { get; } = serviceProvider;

    /// <summary>Writes to the console.</summary>
    public ILogger Logger { get; } = logger;

    /// <summary>Ends the pipeline.</summary>
    public CancellationToken CancellationToken { get; set; } = cancellationToken;

    /// <summary>What is printed at the end.</summary>
    public PipelineSummary Summary { get; } = new();
}
