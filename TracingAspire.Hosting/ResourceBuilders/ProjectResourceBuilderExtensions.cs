using Aspire.Hosting.Projects;

namespace Aspire.Hosting;

/// <summary>Adds .NET projects to the application.</summary>
public static partial class ProjectResourceBuilderExtensions
{
    /// <summary>Adds a project the AppHost references.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <typeparam name="TProject">The project: a type in the <c>Projects</c> namespace.</typeparam>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, [ResourceName] string name) where TProject : IProjectMetadata, new() =>
        builder.AddProject<TProject>(name, _ => { });

    /// <summary>Adds a project the AppHost references.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="launchProfileName">The launch profile; null uses none.</param>
    /// <typeparam name="TProject">The project: a type in the <c>Projects</c> namespace.</typeparam>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, [ResourceName] string name, string? launchProfileName) where TProject : IProjectMetadata, new() =>
        builder.AddProject<TProject>(name, options => SetProfile(options, launchProfileName));

    /// <summary>Adds a project the AppHost references.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="configure">Sets options.</param>
    /// <typeparam name="TProject">The project: a type in the <c>Projects</c> namespace.</typeparam>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, [ResourceName] string name, Action<ProjectResourceOptions> configure) where TProject : IProjectMetadata, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        IProjectMetadata metadata = new TProject();
        return Add(builder, name, metadata, configure);
    }

    /// <summary>Adds a project by its path.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="projectPath">The project file, relative to the AppHost.</param>
    public static IResourceBuilder<ProjectResource> AddProject(this IDistributedApplicationBuilder builder, [ResourceName] string name, string projectPath) =>
        builder.AddProject(name, projectPath, _ => { });

    /// <summary>Adds a project by its path.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="projectPath">The project file, relative to the AppHost.</param>
    /// <param name="launchProfileName">The launch profile; null uses none.</param>
    public static IResourceBuilder<ProjectResource> AddProject(this IDistributedApplicationBuilder builder, [ResourceName] string name, string projectPath, string? launchProfileName) =>
        builder.AddProject(name, projectPath, options => SetProfile(options, launchProfileName));

    /// <summary>Adds a project by its path.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="projectPath">The project file, relative to the AppHost.</param>
    /// <param name="configure">Sets options.</param>
    public static IResourceBuilder<ProjectResource> AddProject(this IDistributedApplicationBuilder builder, [ResourceName] string name, string projectPath, Action<ProjectResourceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(projectPath);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(builder, name, new ProjectMetadata(Path.GetFullPath(projectPath, builder.AppHostDirectory)), configure);
    }

    /// <summary>Says how many instances run.</summary>
    /// <param name="builder">The project.</param>
    /// <param name="replicas">The number of instances.</param>
    public static IResourceBuilder<ProjectResource> WithReplicas(this IResourceBuilder<ProjectResource> builder, int replicas)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicas, 1);
        return builder.WithAnnotation(new ReplicaAnnotation(replicas), ResourceAnnotationMutationBehavior.Replace);
    }

    private static void SetProfile(ProjectResourceOptions options, string? launchProfileName)
    {
        options.LaunchProfileName = launchProfileName;
        options.ExcludeLaunchProfile = launchProfileName is null;
    }

    private static IResourceBuilder<ProjectResource> Add(IDistributedApplicationBuilder builder, string name, IProjectMetadata metadata, Action<ProjectResourceOptions> configure)
    {
        if (!File.Exists(metadata.ProjectPath))
            throw new DistributedApplicationException($"Project file '{metadata.ProjectPath}' was not found: correct the path of resource '{name}' in the AppHost.");

        var options = new ProjectResourceOptions();
        configure(options);
        var project = builder.AddResource(new ProjectResource(name)).WithAnnotation(metadata);
        project.AddProjectDefaults(metadata, options);
        return project;
    }
}
