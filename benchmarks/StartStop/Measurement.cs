namespace TracingAspire.Benchmarks.StartStop;

/// <summary>One start and stop.</summary>
/// <param name="Start">From the start of the process to the line that says everything is up.</param>
/// <param name="Cpu">Processor time of all processes until then.</param>
/// <param name="Stop">From SIGTERM until no process is left.</param>
/// <param name="AppHostBytes">Resident memory of the AppHost's process.</param>
/// <param name="TotalBytes">Resident memory of all processes, shared pages counted in each.</param>
/// <param name="ProportionalBytes">The same with each shared page counted once in total (PSS).</param>
internal sealed record Measurement(
    TimeSpan Start, TimeSpan Cpu, TimeSpan Stop, long AppHostBytes, long TotalBytes, long ProportionalBytes);
