using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>Options of the pipeline, the configuration section <c>Pipeline</c>.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public class PipelineOptions
{
    /// <summary>Where output goes, <c>--output-path</c>.</summary>
    public string? OutputPath { get; set; }

    /// <summary>Forgets what is known of earlier deployments, <c>--clear-cache</c>; ignored, none is remembered.</summary>
    public bool ClearCache { get; set; }

    /// <summary>The step that is run, <c>--step</c>.</summary>
    public string? Step { get; set; }

    /// <summary>How much is printed, <c>--log-level</c>; default <c>information</c>.</summary>
    public string? LogLevel { get; set; }

    /// <summary>Answers questions with yes, <c>--yes</c>; ignored, none are asked.</summary>
    public bool SkipConfirmation { get; set; }
}
