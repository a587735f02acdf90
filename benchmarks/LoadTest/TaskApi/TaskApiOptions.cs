using TracingAspire.Benchmarks.LoadTest.Comparison;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi;

/// <summary>What is run, and for how long.</summary>
/// <param name="Off">task-service without telemetry; ratios are to it.</param>
/// <param name="On">task-service with telemetry, in one or more ways.</param>
/// <param name="Databases">What is behind them: <c>stub</c>, or a name and the command line of a DynamoDB.</param>
/// <param name="Collector">The command line of the Collector that takes the telemetry.</param>
/// <param name="Rounds">Rounds with fresh processes.</param>
/// <param name="Turns">Turns of each candidate in a round, in closed loop; half as many follow in open loop.</param>
/// <param name="Turn">How long a turn is.</param>
/// <param name="Warmup">Load before the first turn, so that code is compiled and heaps have their size.</param>
/// <param name="WarmupRequests">How many requests the warm-up has at least.</param>
/// <param name="Connections">Users at a time, each on a connection of its own.</param>
/// <param name="OpenShare">The open loop's rate as a share of the closed loop's throughput without telemetry.</param>
/// <param name="Duration">Where not zero: how long the last of those with telemetry is watched on the last database, instead of the comparison.</param>
/// <param name="Rate">Requests a second meanwhile; 0 for a closed loop.</param>
internal sealed record TaskApiOptions(
    Candidate Off,
    IReadOnlyList<Candidate> On,
    IReadOnlyList<Candidate> Databases,
    string Collector,
    int Rounds,
    int Turns,
    TimeSpan Turn,
    TimeSpan Warmup,
    long WarmupRequests,
    int Connections,
    double OpenShare,
    TimeSpan Duration,
    double Rate)
{
    public const string Stub = "stub";

    public IEnumerable<Candidate> Candidates => [Off, .. On];
}
