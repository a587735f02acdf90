using OtelCollector.Core.Ottl;

namespace OtelCollector.Core.Processor.Matching;

/// <summary>Include and exclude together: an item is left out where it is not included, or excluded.</summary>
internal sealed class ItemFilter(ItemMatcher? include, ItemMatcher? exclude)
{
    /// <summary>Whether the item the context stands at is to be left out.</summary>
    public bool Skips(OttlContext context) =>
        (include is not null && !include.Matches(context)) || (exclude is not null && exclude.Matches(context));

    /// <summary>A filter, or null where nothing is included or excluded.</summary>
    /// <exception cref="MatchException">The properties do not fit the kind of item.</exception>
    public static ItemFilter? Create(MatchProperties? include, MatchProperties? exclude, Func<MatchProperties, ItemMatcher> create)
    {
        if (include is null && exclude is null)
            return null;
        return new ItemFilter(include is null ? null : create(include), exclude is null ? null : create(exclude));
    }
}
