using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Service;

namespace OtelCollector.Core.Component;

/// <summary>The pipelines a connector feeds; consuming delivers to all of them.</summary>
/// <typeparam name="TData">The signal's data.</typeparam>
public interface IConnectorOutput<TData> : IConsumer<TData>
    where TData : SignalData
{
    /// <summary>The pipelines that name the connector as a receiver, in the order of the file.</summary>
    IReadOnlyList<PipelineId> Pipelines { get; }

    /// <summary>A consumer that delivers to some of the pipelines only.</summary>
    /// <param name="pipelines">The pipelines; at least one.</param>
    /// <exception cref="ComponentException">One of them is not among <see cref="Pipelines"/>, or there is none.</exception>
    IConsumer<TData> To(IReadOnlyList<PipelineId> pipelines);
}
