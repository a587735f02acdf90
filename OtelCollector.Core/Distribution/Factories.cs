using OtelCollector.Core.Component;

namespace OtelCollector.Core.Distribution;

/// <summary>The components a distribution is made of.</summary>
public sealed record Factories
{
    /// <summary>Receivers.</summary>
    public IReadOnlyList<IReceiverFactory> Receivers { get; init; } = [];

    /// <summary>Processors.</summary>
    public IReadOnlyList<IProcessorFactory> Processors { get; init; } = [];

    /// <summary>Exporters.</summary>
    public IReadOnlyList<IExporterFactory> Exporters { get; init; } = [];

    /// <summary>Connectors.</summary>
    public IReadOnlyList<IConnectorFactory> Connectors { get; init; } = [];

    /// <summary>Extensions.</summary>
    public IReadOnlyList<IExtensionFactory> Extensions { get; init; } = [];
}
