using OtelCollector.Core.Ottl.Functions;
using OtelCollector.Core.Ottl.Syntax;

namespace OtelCollector.Core.Ottl.Grammar;

/// <summary>
/// Finds what a condition is about: the innermost of the contexts its paths name, or one within that where only that
/// has the functions and enums of the condition.
/// </summary>
internal static class ContextInference
{
    // The innermost first; what is not here comes last.
    private static readonly string[] Priority = ["log", "datapoint", "metric", "spanevent", "span", "profile", "scope", "instrumentation_scope", "resource"];

    /// <summary>The context of a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="supported">The contexts of the signal.</param>
    /// <exception cref="OttlException">It is none, no path names a context, or no context of the signal has all it needs.</exception>
    public static OttlContextKind Of(string condition, IReadOnlyList<OttlContextKind> supported)
    {
        var hints = new Hints();
        Collect(OttlGrammar.Condition(condition), hints);
        if (hints.Contexts.Count == 0)
            throw new OttlException($"unable to infer context from conditions, path's first segment must be a valid context name: {Names(supported)}, and at least one context must be capable of parsing all conditions: [{GoQuote.Quote(condition)}]");
        var name = hints.Contexts.MinBy(Rank)!;
        var candidates = supported.Where(c => OttlContextName.Of(c) == name).ToList();
        if (hints.Functions.Count + hints.Enums.Count > 0 && Fault(name, candidates, hints) is { } fault)
        {
            // Everything within a context knows that context's paths as well.
            candidates = [.. supported.Where(c => Rank(OttlContextName.Of(c)) < Rank(name)).OrderBy(c => Rank(OttlContextName.Of(c)))
                .Where(c => Fault(OttlContextName.Of(c), [c], hints) is null).Take(1)];
            if (candidates.Count == 0)
                throw new OttlException(fault);
        }

        return candidates.Count > 0
            ? candidates[0]
            : throw new OttlException($"context \"{name}\" inferred from the conditions [{GoQuote.Quote(condition)}] is not a supported context: {Names(supported)}");
    }

    private static int Rank(string context) => Array.IndexOf(Priority, context) is >= 0 and var rank ? rank : int.MaxValue;

    private static string? Fault(string name, List<OttlContextKind> candidates, Hints hints)
    {
        if (candidates.Count == 0)
            return $"inferred context \"{name}\" is not a valid candidate";
        var functions = OttlFunctions.Converters(candidates[0]);
        if (hints.Functions.FirstOrDefault(f => !functions.ContainsKey(f)) is { } function)
            return $"inferred context \"{name}\" does not support the function \"{function}\"";
        return hints.Enums.FirstOrDefault(e => !OttlEnums.Has(candidates[0], e)) is { } symbol
            ? $"inferred context \"{name}\" does not support the enum symbol \"{symbol}\""
            : null;
    }

    private static string Names(IEnumerable<OttlContextKind> contexts) =>
        $"[{string.Join(' ', contexts.Select(c => GoQuote.Quote(OttlContextName.Of(c))))}]";

    private static void Collect(SyntaxNode node, Hints hints)
    {
        if (node.Name == "path" && node.Text("Context") is { } context)
            hints.Contexts.Add(context);
        else if (node.Name is "converter" or "editor")
            hints.Functions.Add(node.Text("Function")!);
        else if (node.Name == "value" && node.Text("Enum") is { } symbol)
            hints.Enums.Add(symbol);
        foreach (var child in node.AllChildren)
            Collect(child, hints);
    }

    private sealed class Hints
    {
        public HashSet<string> Contexts { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Functions { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Enums { get; } = new(StringComparer.Ordinal);
    }
}
