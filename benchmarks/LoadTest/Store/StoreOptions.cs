namespace TracingAspire.Benchmarks.LoadTest.Store;

/// <summary>What is measured, and how much of it.</summary>
/// <param name="Server">The store that is measured in full.</param>
/// <param name="Peers">Others that are compared with it at a size that all of them hold.</param>
/// <param name="Traces">Traces of ten spans to fill the store with.</param>
/// <param name="PeerTraces">The same for the comparison; 0 for none.</param>
/// <param name="Questions">Only questions with this in their names are asked; empty for all.</param>
/// <param name="Samples">Questions of each kind.</param>
/// <param name="LongestKind">When to be content with fewer.</param>
/// <param name="Idle">Rest before memory is read the second time.</param>
/// <param name="Rounds">Rounds of ingestion without and with searches.</param>
/// <param name="Round">How long each half of a round takes.</param>
/// <param name="SearchesPerSecond">Searches beside ingestion.</param>
/// <param name="Workers">Requests in flight.</param>
/// <param name="Connections">Connections they share.</param>
/// <param name="Seed">Same seed, same traces and questions.</param>
internal sealed record StoreOptions(
    StoreCandidate Server,
    IReadOnlyList<StoreCandidate> Peers,
    long Traces,
    long PeerTraces,
    string Questions,
    int Samples,
    TimeSpan LongestKind,
    TimeSpan Idle,
    int Rounds,
    TimeSpan Round,
    double SearchesPerSecond,
    int Workers,
    int Connections,
    int Seed);
