namespace Aspire.Hosting.ApplicationModel;

/// <summary>Finds projects in the model and their metadata.</summary>
public static class ProjectResourceExtensions
{
    /// <summary>The projects of the model.</summary>
    /// <param name="model">The application model.</param>
    public static IEnumerable<ProjectResource> GetProjectResources(this DistributedApplicationModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Resources.OfType<ProjectResource>();
    }

    /// <summary>The metadata the project was added with.</summary>
    /// <param name="projectResource">The project.</param>
    public static IProjectMetadata GetProjectMetadata(this ProjectResource projectResource)
    {
        ArgumentNullException.ThrowIfNull(projectResource);
        return projectResource.Annotations.OfType<IProjectMetadata>().Single();
    }
}
