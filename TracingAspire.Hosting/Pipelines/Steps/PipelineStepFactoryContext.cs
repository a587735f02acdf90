using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>What a factory of steps sees.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public class PipelineStepFactoryContext
{
    /// <summary>What all steps share.</summary>
    public required PipelineContext PipelineContext { get; init; }

    /// <summary>The resource the steps belong to.</summary>
    public required IResource Resource { get; init; }
}
