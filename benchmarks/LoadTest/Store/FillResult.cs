using TracingAspire.Benchmarks.LoadTest.Generator;

namespace TracingAspire.Benchmarks.LoadTest.Store;

/// <summary>What a fill took.</summary>
/// <param name="Load">What became of the requests.</param>
/// <param name="Bytes">Bytes of OTLP sent.</param>
/// <param name="Elapsed">Until the last trace could be read.</param>
/// <param name="Cpu">Processor time of the server.</param>
/// <param name="GeneratorCpu">Processor time of the generator.</param>
internal sealed record FillResult(LoadResult Load, long Bytes, TimeSpan Elapsed, TimeSpan Cpu, TimeSpan GeneratorCpu)
{
    public long Spans => Load.AcknowledgedSpans;

    public double SpansPerSecond => Spans / Elapsed.TotalSeconds;

    public double CpuMicroseconds => Cpu.TotalMicroseconds / Math.Max(1, Spans);

    public double GeneratorCpuMicroseconds => GeneratorCpu.TotalMicroseconds / Math.Max(1, Spans);
}
