namespace TracingAspire.Benchmarks.StartStop;

/// <summary>What the runs of one command measured.</summary>
internal sealed record Result(string Command, List<Measurement> Measurements);
