using TracingAspire.Benchmarks.LoadTest.Generator;

namespace TracingAspire.Benchmarks.LoadTest.Comparison;

/// <summary>One candidate in one round.</summary>
internal sealed record Measurement
{
    /// <summary>From the start of the process to the first acknowledged request.</summary>
    public required TimeSpan Start { get; init; }

    /// <summary>Resident memory a second after that, in bytes.</summary>
    public required long IdleResident { get; init; }

    public required double SpansPerSecond { get; init; }

    public required double CpuMicrosecondsPerSpan { get; init; }

    public required long PeakResident { get; init; }

    /// <summary>Resident memory at the end of the load, in bytes.</summary>
    public required long EndResident { get; init; }

    /// <summary>The measured load.</summary>
    public required LoadResult Load { get; init; }

    /// <summary>Acknowledged spans, of every load, that had not arrived at the sink when the process was gone.</summary>
    public required long Lost { get; init; }

    /// <summary>From SIGTERM to the end of the process.</summary>
    public required TimeSpan Stop { get; init; }
}
