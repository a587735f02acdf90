namespace OtelCollector.Core.Component;

/// <summary>What a running component sees of the Collector around it.</summary>
public interface IComponentHost
{
    /// <summary>All configured and enabled extensions, already started.</summary>
    IReadOnlyDictionary<ComponentId, IExtension> Extensions { get; }

    /// <summary>Stops the Collector with exit code 1 after an error the component cannot recover from.</summary>
    /// <param name="error">The error; its message is shown to the user.</param>
    void ReportFatal(Exception error);
}
