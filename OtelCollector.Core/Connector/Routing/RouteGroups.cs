using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Connector.Routing;

/// <summary>The parts of a request by their destination.</summary>
internal sealed class RouteGroups<TData, TRequest>
    where TData : SignalData
    where TRequest : class, new()
{
    private readonly List<(IConsumer<TData> Target, TRequest Request)> _groups = [];

    /// <summary>What a destination has so far.</summary>
    public TRequest For(IConsumer<TData> target)
    {
        foreach (var group in _groups)
        {
            if (ReferenceEquals(group.Target, target))
                return group.Request;
        }

        var request = new TRequest();
        _groups.Add((target, request));
        return request;
    }

    /// <summary>Delivers; one destination that refuses keeps none of the others from their part.</summary>
    public async ValueTask SendAsync(Func<TRequest, bool> hasAny, Func<TRequest, TData> create, CancellationToken cancellationToken)
    {
        List<Exception>? errors = null;
        foreach (var (target, request) in _groups)
        {
            if (!hasAny(request))
                continue;
            try
            {
                await target.ConsumeAsync(create(request), cancellationToken);
            }
            catch (Exception e)
            {
                (errors ??= []).Add(e);
            }
        }

        if (errors is null)
            return;
        cancellationToken.ThrowIfCancellationRequested();
        throw Refusals.Join(errors, "\n");
    }
}
