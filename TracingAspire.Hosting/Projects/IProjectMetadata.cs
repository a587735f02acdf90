namespace Aspire.Hosting;

/// <summary>Says where a project is; the build generates one such type per project reference of the AppHost.</summary>
public interface IProjectMetadata : IResourceAnnotation
{
    /// <summary>The path of the project file.</summary>
    string ProjectPath { get; }

    /// <summary>The launch settings; null reads them from the project.</summary>
    LaunchSettings? LaunchSettings => null;

    /// <summary>Whether the project is built already.</summary>
    bool SuppressBuild => false;
}
