using Google.Protobuf;
using Google.Protobuf.Collections;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Connector.Routing;

/// <summary>
/// Asks the routes in order; each takes what matches, later ones see the rest, and what is left goes to the default.
/// Each destination gets its part of a request at once.
/// </summary>
internal sealed class RoutingConnector<TData, TRequest, TResource>(
    ComponentSettings settings,
    RoutingTable<TData, TResource> table,
    Func<TRequest, ClientInfo?, TData> create,
    Func<TRequest, RepeatedField<TResource>> resources) : IConnector<TData>
    where TData : SignalData<TRequest>
    where TRequest : class, IMessage<TRequest>, new()
    where TResource : IDeepCloneable<TResource>
{
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken)
    {
        var first = 0;
        while (first < table.Routes.Count && table.Routes[first].Request is { } request)
        {
            if (request.Matches(data.Client))
                break;
            first++;
        }

        // Nobody has to look into data that the request alone decides about.
        if (first == table.Routes.Count)
            return table.Default?.ConsumeAsync(data, cancellationToken) ?? ValueTask.CompletedTask;
        return table.Routes[first] is { Request: not null, Copies: false } route
            ? route.Target.ConsumeAsync(data, cancellationToken)
            : RouteAsync(data, first, cancellationToken);
    }

    private ValueTask RouteAsync(TData data, int first, CancellationToken cancellationToken)
    {
        var groups = new RouteGroups<TData, TRequest>();
        var rest = resources(data.TakeRequest());
        var run = new RoutingRun();
        for (var i = first; i < table.Routes.Count && rest.Count > 0; i++)
        {
            var route = table.Routes[i];
            Take(route, run, data.Client, rest, resources(groups.For(route.Target)));
            if (run.Error is not { } error)
                continue;
            if (table.ErrorMode == OttlErrorMode.Propagate)
                return ValueTask.FromException(new RetryableException(error));
            if (table.ErrorMode == OttlErrorMode.Ignore)
                settings.Logger.Write(LogLevel.Warning, "failed to evaluate a routing condition", ("error", error));
            run.ClearErrors();
        }

        if (table.Default is { } fallback && rest.Count > 0)
            resources(groups.For(fallback)).AddRange(rest);
        return groups.SendAsync(request => resources(request).Count > 0, request => create(request, data.Client), cancellationToken);
    }

    private static void Take(
        Route<TData, TResource> route, RoutingRun run, ClientInfo? client, RepeatedField<TResource> rest, RepeatedField<TResource> to)
    {
        if (route.Pick is { } pick)
            rest.RemoveIf(resource => pick(run, resource, to));
        if (route.Request?.Matches(client) is not true)
            return;
        to.AddRange(route.Copies ? rest.Clone() : rest);
        if (!route.Copies)
            rest.Clear();
    }
}
