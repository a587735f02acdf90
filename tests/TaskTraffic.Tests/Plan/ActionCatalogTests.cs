using TaskTraffic.Plan;

namespace TaskTraffic.Tests.Plan;

public class ActionCatalogTests
{
    [Fact]
    public void SpanName_EveryKind_IsAFewWords()
    {
        foreach (var kind in Enum.GetValues<ActionKind>())
            ActionCatalog.SpanName(kind).ShouldMatch("^[a-z]+( [a-z]+)*$");
    }

    [Fact]
    public void Category_EveryKind_IsInOneListAtMost() =>
        ActionCatalog.Mistakes.Intersect(ActionCatalog.Slow).ShouldBeEmpty();
}
