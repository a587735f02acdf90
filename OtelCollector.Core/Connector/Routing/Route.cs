using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Connector.Routing;

/// <summary>A route, ready to use.</summary>
/// <param name="Target">Where its data goes.</param>
/// <param name="Copies">Whether the routes behind it see the data too.</param>
/// <param name="Request">What the request must be like; null where the route is about the data.</param>
/// <param name="Pick">Takes its data out of a resource; null where the route has a context of another signal.</param>
internal sealed record Route<TData, TResource>(
    IConsumer<TData> Target, bool Copies, RequestCondition? Request, Pick<TResource>? Pick)
    where TData : SignalData;
