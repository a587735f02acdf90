namespace OtelCollector.Core.Component;

/// <summary>A component beside the pipelines: health check, storage, query API.</summary>
public interface IExtension : IComponent
{
    /// <summary>Extensions that must be started before this one.</summary>
    IReadOnlyCollection<ComponentId> Dependencies => [];
}
