namespace OtelCollector.Core.Server;

/// <summary>How often a client may ping: <c>keepalive::enforcement_policy</c>.</summary>
/// <param name="MinTime">Least time between two pings while calls come in.</param>
/// <param name="PermitWithoutStream">Whether that also holds without calls; else two hours have to lie between.</param>
internal sealed record PingPolicy(TimeSpan MinTime, bool PermitWithoutStream)
{
    private const int MaxStrikes = 2;
    private static readonly TimeSpan MinTimeWithoutStream = TimeSpan.FromHours(2);

    /// <summary>Starts watching one connection.</summary>
    public Watch Begin(TimeProvider time) => new(this, time);

    /// <summary>The pings of one connection.</summary>
    internal sealed class Watch(PingPolicy policy, TimeProvider time)
    {
        private long? _last;
        private int _strikes;
        private bool _hadCall;

        /// <summary>A call began.</summary>
        public void OnCall()
        {
            _hadCall = true;
            _strikes = 0;
        }

        /// <summary>A ping came in; false where it is one too many.</summary>
        public bool OnPing()
        {
            var least = policy.PermitWithoutStream || _hadCall ? policy.MinTime : MinTimeWithoutStream;
            if (_last is { } last && time.GetElapsedTime(last) < least)
                _strikes++;
            _last = time.GetTimestamp();
            _hadCall = false;
            return _strikes <= MaxStrikes;
        }
    }
}
