using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Ottl.Syntax;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Service;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Connector.Routing;

/// <summary>The routes of one signal, ready to use.</summary>
/// <param name="Routes">The routes, in order.</param>
/// <param name="Default">Where data goes that no route takes; null: nowhere.</param>
/// <param name="ErrorMode">What happens where a condition has no answer.</param>
internal sealed record RoutingTable<TData, TResource>(
    IReadOnlyList<Route<TData, TResource>> Routes, IConsumer<TData>? Default, OttlErrorMode ErrorMode)
    where TData : SignalData
{
    /// <summary>Compiles the statements and finds the pipelines.</summary>
    /// <exception cref="ComponentException">A statement is none, or a pipeline is not fed by the connector.</exception>
    public static RoutingTable<TData, TResource> Create(
        ComponentSettings settings,
        RoutingConfig config,
        IConnectorOutput<TData> output,
        Func<OttlContextKind, RouteTest, Pick<TResource>?> picks)
    {
        var fallback = config.DefaultPipelines.Count == 0 ? null : To(output, config.DefaultPipelines);
        var routes = new List<Route<TData, TResource>>();
        var known = new HashSet<(string Context, string Statement)>();
        foreach (var item in config.Table)
        {
            var pick = item.IsAboutRequest ? null : picks(item.ContextKind, new RouteTest(Parse(item), item.Copies));
            var target = To(output, item.Targets);
            if (known.Add((item.Context, item.StatementText)))
                routes.Add(new(target, item.Copies, item.Request, pick));
            else
                WarnOfRepetition(settings.Logger, item);
        }

        return new(routes, fallback, config.ErrorMode);
    }

    private static OttlStatement Parse(RoutingTableItem item)
    {
        try
        {
            return RouteStatement.Parse(item.ContextKind, item.StatementText);
        }
        catch (OttlException e)
        {
            throw new ComponentException($"failed to build pipelines: {e.Message}", e);
        }
    }

    private static IConsumer<TData> To(IConnectorOutput<TData> output, IReadOnlyList<PipelineId> pipelines)
    {
        try
        {
            return output.To(pipelines);
        }
        catch (ComponentException e)
        {
            throw new ComponentException($"failed to build pipelines: pipeline not found: {e.Message}", e);
        }
    }

    private static void WarnOfRepetition(ILogger logger, RoutingTableItem item) => logger.Write(
        LogLevel.Warning,
        $"Statement {GoQuote.Quote(item.StatementText)} already exists in the routing table, the route with target pipeline(s) {GoQuote.Quote(string.Join(", ", item.Targets))} will be ignored.");
}
