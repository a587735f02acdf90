using OtelCollector.Core.Consumer;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Exporter;

public sealed class BatchPartTests
{
    private readonly List<Exception?> _ends = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Release_RefusedInOneBatchInterruptedInAnother_EndsAsInterrupted(bool refusedLast)
    {
        var interrupted = new ExportInterruptedException("stopped", new TimeoutException());
        Exception[] errors = [new PermanentException("no"), new RetryableException("away"), interrupted];
        await ReleaseAsync(refusedLast ? errors.Reverse() : errors);
        _ends.ShouldBe([interrupted]);
    }

    [Fact]
    public async Task Release_RefusedInOneBatchAwayInAnother_EndsAsRetryable()
    {
        await ReleaseAsync([new PermanentException("no"), new RetryableException("away"), null]);
        _ends.ShouldHaveSingleItem().ShouldBeOfType<RetryableException>();
    }

    private async Task ReleaseAsync(IEnumerable<Exception?> errors)
    {
        var part = new BatchPart<Traces>(new Request(), (_, error) =>
        {
            _ends.Add(error);
            return ValueTask.CompletedTask;
        });
        foreach (var error in errors)
        {
            part.Hold();
            await part.ReleaseAsync(error);
        }

        _ends.ShouldBeEmpty();
        await part.ReleaseAsync(null);
    }

    private sealed class Request() : QueuedRequest<Traces>(Traces.From(Samples.Spans()))
    {
        public override ValueTask DoneAsync(Exception? error) => ValueTask.CompletedTask;
    }
}
