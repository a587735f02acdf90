using OtelCollector.Core.Exporter.OtlpGrpc;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Exporter;

public sealed class OutgoingMessageTests
{
    [Fact]
    public async Task Write_AfterTheEndOfTheCall_ReadsNothing()
    {
        var message = OutgoingMessage.Begin(Traces.From(Samples.Spans()));
        using var early = new MemoryStream();
        await message.WriteAsync(early, TestContext.Current.CancellationToken);
        early.Length.ShouldBeGreaterThan(5);
        await message.EndAsync();
        using var late = new MemoryStream();
        await Should.ThrowAsync<OperationCanceledException>(
            () => message.WriteAsync(late, TestContext.Current.CancellationToken));
        late.Length.ShouldBe(0);
    }
}
