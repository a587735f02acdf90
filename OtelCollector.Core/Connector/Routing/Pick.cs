using Google.Protobuf;
using Google.Protobuf.Collections;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Connector.Routing;

/// <summary>Takes what a route wants out of a message, whole or in part.</summary>
/// <param name="run">The request on its way.</param>
/// <param name="from">The message.</param>
/// <param name="to">Gets the message, or one like it with the part that was taken.</param>
/// <returns>Whether nothing is left of the message.</returns>
internal delegate bool Pick<T>(RoutingRun run, T from, RepeatedField<T> to);

/// <summary>Makes picks of the levels of a request.</summary>
internal static class Picks
{
    /// <summary>Takes whole messages.</summary>
    /// <param name="test">Which.</param>
    /// <param name="show">Puts the message into the context.</param>
    public static Pick<T> Whole<T>(RouteTest test, Action<RoutingRun, T> show)
        where T : IDeepCloneable<T> => (run, from, to) =>
    {
        show(run, from);
        if (!run.Takes(test))
            return false;
        to.Add(test.Copies ? from.Clone() : from);
        return !test.Copies;
    };

    /// <summary>Takes parts of messages.</summary>
    /// <param name="test">Which.</param>
    /// <param name="show">Puts the message into the context.</param>
    /// <param name="inner">The parts of a message.</param>
    /// <param name="shell">A copy of the message without its parts.</param>
    /// <param name="pick">Takes from one part.</param>
    public static Pick<T> Parts<T, TInner>(
        RouteTest test, Action<RoutingRun, T> show, Func<T, RepeatedField<TInner>> inner, Func<T, T> shell, Pick<TInner> pick) =>
        (run, from, to) =>
        {
            show(run, from);
            var taken = new RepeatedField<TInner>();
            var parts = inner(from);
            parts.RemoveIf(part => pick(run, part, taken));
            if (taken.Count > 0)
            {
                var message = shell(from);
                inner(message).AddRange(taken);
                to.Add(message);
            }

            return !test.Copies && parts.Count == 0;
        };
}
