namespace TracingAspire.Benchmarks.StartStop;

/// <summary>The memory of one process, in bytes.</summary>
/// <param name="ProcessId">Its ID.</param>
/// <param name="CommandLine">How it was started.</param>
/// <param name="ResidentBytes">RSS: every page it has in memory.</param>
/// <param name="ProportionalBytes">PSS: a page that n processes share counts 1/n.</param>
internal sealed record ProcessMemory(int ProcessId, string CommandLine, long ResidentBytes, long ProportionalBytes);
