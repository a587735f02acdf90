using Aspire.Hosting.Projects;

namespace Aspire.Hosting;

/// <summary>Endpoints of projects.</summary>
public static partial class ProjectResourceBuilderExtensions
{
    /// <summary>Says which endpoints the project is told to listen on by its environment; default all of http and https.</summary>
    /// <param name="builder">The project.</param>
    /// <param name="filter">Picks the endpoints.</param>
    public static IResourceBuilder<ProjectResource> WithEndpointsInEnvironment(this IResourceBuilder<ProjectResource> builder, Func<EndpointAnnotation, bool> filter)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(filter);
        return builder.WithAnnotation(new EndpointEnvironmentFilterAnnotation(filter));
    }
}
