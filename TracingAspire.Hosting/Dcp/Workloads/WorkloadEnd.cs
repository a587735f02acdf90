namespace Aspire.Hosting.Dcp.Workloads;

/// <summary>How an instance ended.</summary>
/// <param name="FailedToStart">Whether it never ran.</param>
/// <param name="ExitCode">Its exit code, where it is known.</param>
/// <param name="Reason">Why it did not start, where DCP says so.</param>
internal sealed record WorkloadEnd(bool FailedToStart, int? ExitCode, string? Reason = null);
