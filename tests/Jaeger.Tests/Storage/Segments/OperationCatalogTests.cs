using System.Text;
using Jaeger.Storage.Segments;

namespace Jaeger.Tests.Storage.Segments;

public sealed class OperationCatalogTests
{
    private const int Rounds = 20_000;

    [Fact]
    public async Task Services_AskedForWhileOneIsAdded_HaveItAfterwards()
    {
        var catalog = new OperationCatalog(Rounds * 2);
        var added = 0;
        var asking = Task.Run(() =>
        {
            while (Volatile.Read(ref added) < Rounds) _ = catalog.Services;
        }, TestContext.Current.CancellationToken);
        for (var i = 0; i < Rounds; i++)
        {
            // So few that sorting them anew takes no longer than adding one.
            if (i % 50 == 0) catalog = new OperationCatalog(Rounds * 2);
            var name = $"service {i}";
            catalog.Service(Encoding.UTF8.GetBytes(name));
            Volatile.Write(ref added, i + 1);
            catalog.Services.ShouldContain(name);
        }

        await asking;
    }

    [Fact]
    public void Service_LongNames_AreNotAllKept()
    {
        var catalog = new OperationCatalog(100);
        for (var i = 0; i < 50; i++) catalog.Service(Encoding.UTF8.GetBytes($"{i} {new string('a', 1000)}"));

        catalog.IsFull.ShouldBeTrue();
        catalog.Services.Count.ShouldBeInRange(20, 26);
        catalog.Service("49"u8).IsOther.ShouldBeTrue();
    }
}
