using TaskTraffic.Plan;

namespace TaskTraffic.Tests.Plan;

public class UserNamesTests
{
    [Fact]
    public void Of_AllUsers_AreDifferentAndMarked()
    {
        var names = Enumerable.Range(0, 100).Select(UserNames.Of).ToList();

        names.Distinct().Count().ShouldBe(100);
        names.ShouldAllBe(name => name.EndsWith(" (traffic)", StringComparison.Ordinal));
    }
}
