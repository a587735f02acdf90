using System.Collections.Frozen;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Ottl.Functions;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Connector.Routing;

/// <summary>Statements of routes: they may use the converters, <c>route</c> and the editors that delete keys.</summary>
internal static class RouteStatement
{
    private static readonly OttlFunction[] Editors =
    [
        OttlFunction.Of("route", (_, _) => OttlValue.From(true)),
        .. EditorFunctions.All.Where(f => f.Name is "delete_key" or "delete_matching_keys"),
    ];

    /// <summary>Compiles a statement.</summary>
    /// <exception cref="OttlException">The text is none for that context.</exception>
    public static OttlStatement Parse(OttlContextKind context, string text) => OttlStatement.Parse(
        context,
        text,
        OttlFunctions.Converters(context).Values.Concat(Editors).ToFrozenDictionary(f => f.Name, StringComparer.Ordinal));
}
