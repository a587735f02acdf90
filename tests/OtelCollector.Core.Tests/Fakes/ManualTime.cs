namespace OtelCollector.Core.Tests.Fakes;

/// <summary>A clock that stands still until it is told otherwise; it has no timers.</summary>
internal sealed class ManualTime : TimeProvider
{
    private long _ticks = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc).Ticks;

    /// <summary>The time as OTLP writes it.</summary>
    public ulong Nanoseconds => (ulong)(GetTimestamp() - DateTimeOffset.UnixEpoch.Ticks) * 100;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
