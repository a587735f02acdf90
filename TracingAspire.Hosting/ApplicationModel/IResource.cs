namespace Aspire.Hosting.ApplicationModel;

/// <summary>A part of the distributed application: a project, an executable, a parameter.</summary>
public interface IResource
{
    /// <summary>The name, unique in the application without regard to case.</summary>
    string Name { get; }

    /// <summary>What is known about the resource besides its type and name.</summary>
    ResourceAnnotationCollection Annotations { get; }
}
