using OtelCollector.Core.Ottl.Syntax;

namespace OtelCollector.Core.Ottl.Grammar;

/// <summary>Finds what conditions are about by the contexts their paths name: the innermost of them.</summary>
internal static class ContextInference
{
    private static readonly OttlContextKind[] InnermostFirst =
    [
        OttlContextKind.Log, OttlContextKind.DataPoint, OttlContextKind.Metric, OttlContextKind.SpanEvent,
        OttlContextKind.Span, OttlContextKind.Scope, OttlContextKind.Resource,
    ];

    /// <summary>The context of all the conditions together.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="supported">The contexts of the signal.</param>
    /// <exception cref="OttlException">A condition is none, or no path names a context.</exception>
    public static OttlContextKind Of(IReadOnlyList<string> conditions, IReadOnlyList<OttlContextKind> supported)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var condition in conditions)
            Collect(OttlGrammar.Condition(condition), names);
        if (names.Remove("instrumentation_scope"))
            names.Add("scope");
        foreach (var context in InnermostFirst.Where(c => names.Contains(OttlContextName.Of(c))))
        {
            return supported.Contains(context)
                ? context
                : throw new OttlException($"context \"{OttlContextName.Of(context)}\" inferred from the conditions {List(conditions)} is not a supported context: {List(supported.Select(OttlContextName.Of))}");
        }

        throw new OttlException($"unable to infer context from conditions {List(conditions)}, path's first segment must be a valid context name {List(supported.Select(OttlContextName.Of))}, and at least one context must be capable of parsing all conditions");
    }

    private static string List(IEnumerable<string> items) => $"[{string.Join(' ', items.Select(GoQuote.Quote))}]";

    private static void Collect(SyntaxNode node, HashSet<string> names)
    {
        if (node.Name == "path" && node.Text("Context") is { } context)
            names.Add(context);
        foreach (var child in node.AllChildren)
            Collect(child, names);
    }
}
