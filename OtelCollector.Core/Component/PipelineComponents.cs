using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Component;

/// <summary>Brings telemetry into the Collector.</summary>
public interface IReceiver : IComponent;

/// <summary>Changes, delays or refuses telemetry on its way; one instance per pipeline.</summary>
/// <typeparam name="TData">The signal's data.</typeparam>
public interface IProcessor<in TData> : IComponent, IConsumer<TData>
    where TData : SignalData;

/// <summary>Sends telemetry out of the Collector; one instance per component ID and signal.</summary>
/// <typeparam name="TData">The signal's data.</typeparam>
public interface IExporter<in TData> : IComponent, IConsumer<TData>
    where TData : SignalData;

/// <summary>Ends some pipelines and feeds others; one instance per component ID and pair of signals.</summary>
/// <typeparam name="TData">The data of the signal it takes.</typeparam>
public interface IConnector<in TData> : IComponent, IConsumer<TData>
    where TData : SignalData;
