using TracingAspire.Benchmarks.LoadTest.Generator;
using TracingAspire.Benchmarks.LoadTest.Payload;

namespace TracingAspire.Benchmarks.LoadTest.Comparison;

/// <summary>What is run, and how often.</summary>
/// <param name="Candidates">Run in turns; ratios are to the first.</param>
/// <param name="Rounds">Rounds.</param>
/// <param name="Warmup">Load before the measured one, so that code is compiled and heaps have their size.</param>
/// <param name="StopsUnderLoad">Whether SIGTERM comes in the middle of the load instead of after it.</param>
/// <param name="Load">The load; its target is each candidate's own.</param>
/// <param name="Shape">The requests.</param>
internal sealed record ComparisonOptions(
    IReadOnlyList<Candidate> Candidates,
    int Rounds,
    TimeSpan Warmup,
    bool StopsUnderLoad,
    LoadOptions Load,
    PayloadShape Shape);
