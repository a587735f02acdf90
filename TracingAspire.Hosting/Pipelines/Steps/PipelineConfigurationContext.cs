using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>What orders the steps sees: all of them.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public class PipelineConfigurationContext
{
    /// <summary>The services of the application.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>All steps.</summary>
    public required IReadOnlyList<PipelineStep> Steps { get; init; }

    /// <summary>The application model.</summary>
    public required DistributedApplicationModel Model { get; init; }

    /// <summary>The steps with a tag.</summary>
    /// <param name="tag">The tag.</param>
    public IEnumerable<PipelineStep> GetSteps(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return Steps.Where(s => s.Tags.Contains(tag, StringComparer.Ordinal));
    }

    /// <summary>The steps of a resource.</summary>
    /// <param name="resource">The resource.</param>
    public IEnumerable<PipelineStep> GetSteps(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return Steps.Where(s => string.Equals(s.Resource?.Name, resource.Name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The steps of a resource with a tag.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="tag">The tag.</param>
    public IEnumerable<PipelineStep> GetSteps(IResource resource, string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return GetSteps(resource).Where(s => s.Tags.Contains(tag, StringComparer.Ordinal));
    }
}
