using Aspire.Hosting.Dashboard.Server;

namespace TracingAspire.Hosting.Tests.Dashboard;

public class SnapshotBroadcastTests
{
    private readonly SnapshotBroadcast<string, string> _broadcast = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Subscribe_EntriesThere_StartsWithThem()
    {
        _broadcast.Set("a", "1");
        _broadcast.Set("b", "1");
        _broadcast.Remove("b");

        using var subscription = _broadcast.Subscribe();

        subscription.Initial.ShouldBe(["1"]);
    }

    [Fact]
    public async Task ReadBatches_SeveralChangesOfOneEntry_DeliversTheLatestOnly()
    {
        using var subscription = _broadcast.Subscribe();
        _broadcast.Set("a", "1");
        _broadcast.Set("b", "1");
        _broadcast.Set("a", "2");

        var batch = await subscription.ReadBatchesAsync(Cancellation).FirstAsync(Cancellation);

        batch.ShouldBe([new("a", "2", Removed: false), new("b", "1", Removed: false)]);
    }

    [Fact]
    public async Task ReadBatches_EntryRemoved_DeliversItsLastValue()
    {
        _broadcast.Set("a", "1");
        using var subscription = _broadcast.Subscribe();
        _broadcast.Remove("a");

        var batch = await subscription.ReadBatchesAsync(Cancellation).FirstAsync(Cancellation);

        batch.ShouldBe([new("a", "1", Removed: true)]);
    }

    [Fact]
    public void Dispose_Subscription_EndsIt()
    {
        var subscription = _broadcast.Subscribe();
        _broadcast.ReaderCount.ShouldBe(1);

        subscription.Dispose();

        _broadcast.ReaderCount.ShouldBe(0);
    }

    [Fact]
    public async Task Subscribe_WhileEntriesAreSet_MissesAndRepeatsNone()
    {
        const int Count = 2000;
        var writing = Task.Run(() => Enumerable.Range(0, Count).ToList().ForEach(i => _broadcast.Set($"{i}", $"{i}")), Cancellation);

        using var subscription = _broadcast.Subscribe();
        var seen = subscription.Initial.ToList();
        await writing;
        if (seen.Count < Count)
        {
            var batch = await subscription.ReadBatchesAsync(Cancellation).FirstAsync(Cancellation);
            seen.AddRange(batch.Select(change => change.Value));
        }

        seen.ShouldBe(Enumerable.Range(0, Count).Select(i => $"{i}"), ignoreOrder: true);
    }
}
