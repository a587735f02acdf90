using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>What a step sees.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public sealed class PipelineStepContext
{
    /// <summary>What all steps share.</summary>
    public required PipelineContext PipelineContext { get; init; }

    /// <summary>Where the step reports its progress.</summary>
    public required IReportingStep ReportingStep { get; init; }

    /// <summary>The application model.</summary>
    public DistributedApplicationModel Model => PipelineContext.Model;

    /// <summary>Run or publish.</summary>
    public DistributedApplicationExecutionContext ExecutionContext => PipelineContext.ExecutionContext;

    /// <summary>The services of the application.</summary>
    public IServiceProvider Services => PipelineContext.Services;

    /// <summary>Writes to the console, with the name of the step.</summary>
    public ILogger Logger => PipelineContext.Logger;

    /// <summary>Ends the step.</summary>
    public CancellationToken CancellationToken => PipelineContext.CancellationToken;

    /// <summary>What is printed at the end.</summary>
    public PipelineSummary Summary => PipelineContext.Summary;
}
