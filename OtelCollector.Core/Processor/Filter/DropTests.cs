using Microsoft.Extensions.Logging;
using OtelCollector.Core.Ottl;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>The tests of a signal, by kind of item; null where a kind has none.</summary>
internal sealed record DropTests
{
    public DropTest? Resource { get; init; }

    public DropTest? Scope { get; init; }

    /// <summary>For spans, metrics or log records.</summary>
    public DropTest? Item { get; init; }

    /// <summary>For what lies in items: span events or data points.</summary>
    public DropTest? Part { get; init; }

    /// <summary>Whether nothing is ever dropped.</summary>
    public bool IsEmpty => this is { Resource: null, Scope: null, Item: null, Part: null };

    /// <summary>Whether scopes and what lies in them need not be looked at.</summary>
    public bool OnlyResources => this is { Scope: null, Item: null, Part: null };

    /// <summary>Tests made of conditions.</summary>
    public static DropTests Of(FilterGroups groups, OttlErrorMode mode, ILogger logger, OttlContextKind item, OttlContextKind? part)
    {
        var byContext = groups.Compile().ToLookup(
            g => g.Context, g => (DropTest)new DropTest.Conditions(new OttlConditions(g.Conditions, g.Mode ?? mode, logger)));
        return new DropTests
        {
            Resource = Join([.. byContext[OttlContextKind.Resource]]),
            Scope = Join([.. byContext[OttlContextKind.Scope]]),
            Item = Join([.. byContext[item]]),
            Part = part is { } kind ? Join([.. byContext[kind]]) : null,
        };
    }

    private static DropTest? Join(DropTest[] tests) => tests switch
    {
        [] => null,
        [var one] => one,
        _ => new DropTest.Any(tests),
    };
}
