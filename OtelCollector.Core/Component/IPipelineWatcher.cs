namespace OtelCollector.Core.Component;

/// <summary>An extension that wants to know when the pipelines take data, e.g. to report health.</summary>
public interface IPipelineWatcher
{
    /// <summary>All pipelines are up.</summary>
    void OnReady();

    /// <summary>The Collector begins to shut down.</summary>
    void OnNotReady();
}
