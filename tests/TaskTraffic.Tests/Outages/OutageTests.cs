using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TaskTraffic.Actions;
using TaskTraffic.Outages;
using TaskTraffic.Tests.Fakes;

namespace TaskTraffic.Tests.Outages;

public sealed class OutageTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly CollectedLog<Outage> _log = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Outage _outage;

    public OutageTests() => _outage = new Outage(_time, _log);

    public void Dispose() => _stop.Dispose();

    [Fact]
    public async Task Wait_NoOutage_DoesNotWait() => (await _outage.WaitUntilOverAsync(_stop.Token)).ShouldBeFalse();

    [Fact]
    public void Begin_ManyUsersFail_IsToldOnce()
    {
        for (var user = 0; user < 5; user++)
            _outage.Begin(new HttpRequestException("Connection refused"));

        _outage.IsOn.ShouldBeTrue();
        _log.Messages.ShouldHaveSingleItem().ShouldBe("The application is away (Connection refused): users wait until it is back.");
        _log.Levels.ShouldBe([LogLevel.Warning]);
    }

    [Fact]
    public async Task Watch_ApplicationComesBack_LetsUsersGoOnAndSaysSoOnce()
    {
        var probes = 0;
        var watch = _outage.WatchAsync(_ => ++probes < 3 ? throw new ApplicationAwayException("it answers 503", null) : Task.CompletedTask, _stop.Token);
        _outage.Begin(new ApplicationAwayException("it answers 503", null));
        var user = _outage.WaitUntilOverAsync(_stop.Token);

        await AdvanceUntilAsync(() => user.IsCompleted);

        (await user).ShouldBeTrue();
        probes.ShouldBe(3);
        _log.Messages.Count.ShouldBe(2);
        _log.Messages[1].ShouldStartWith("The application is back after ");
        _outage.IsOn.ShouldBeFalse();
        await EndAsync(watch);
    }

    [Fact]
    public async Task Watch_LongOutage_TriesLessAndLessOften()
    {
        var probes = new List<TimeSpan>();
        var began = _time.GetTimestamp();
        var watch = _outage.WatchAsync(
            _ =>
            {
                probes.Add(_time.GetElapsedTime(began));
                throw new HttpRequestException("Connection refused");
            },
            _stop.Token);
        _outage.Begin(new HttpRequestException("Connection refused"));

        await AdvanceUntilAsync(() => probes.Count >= 6);

        var gaps = probes.Zip(probes.Skip(1), (one, next) => next - one).ToList();
        gaps.ShouldBe(gaps.Order());
        gaps[^1].ShouldBeInRange(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(9));
        await EndAsync(watch);
    }

    // The watch sets its next timer a moment after the last one has fired.
    private async Task AdvanceUntilAsync(Func<bool> condition)
    {
        for (var step = 0; step < 10_000 && !condition(); step++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        condition().ShouldBeTrue();
    }

    private async Task EndAsync(Task watch)
    {
        await _stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => watch);
    }
}
