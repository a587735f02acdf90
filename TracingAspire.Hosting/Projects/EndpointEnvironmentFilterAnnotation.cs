namespace Aspire.Hosting.Projects;

/// <summary>Says which endpoints a project is told about by its environment.</summary>
internal sealed record EndpointEnvironmentFilterAnnotation(Func<EndpointAnnotation, bool> Filter) : IResourceAnnotation;
