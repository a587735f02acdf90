namespace Aspire.Hosting;

/// <summary>Options of a project.</summary>
public class ProjectResourceOptions
{
    /// <summary>The launch profile; default the first one of the project.</summary>
    public string? LaunchProfileName { get; set; }

    /// <summary>Uses no launch profile.</summary>
    public bool ExcludeLaunchProfile { get; set; }

    /// <summary>Takes no endpoints from the Kestrel section of the project's configuration.</summary>
    public bool ExcludeKestrelEndpoints { get; set; }
}
