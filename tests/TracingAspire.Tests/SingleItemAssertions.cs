namespace TracingAspire.Tests;

/// <summary>Exactly one of many.</summary>
internal static class SingleItemAssertions
{
    /// <summary>The only item that matches; fails with all items where there is none or a second one.</summary>
    public static T ShouldHaveSingleItem<T>(this IReadOnlyCollection<T> items, Func<T, bool> predicate)
    {
        var matches = items.Where(predicate).ToList();
        matches.Count.ShouldBe(1, $"among:\n{string.Join('\n', items)}");
        return matches[0];
    }
}
