using Aspire.Hosting.Dcp;
using Aspire.Hosting.Dcp.Workloads;

namespace Aspire.Hosting.Orchestration;

/// <summary>Reports processes that end by themselves and did not succeed.</summary>
internal sealed class EndReporter(ConsoleLogs logs, ResourceLoggerService loggers, StartFailures failures)
{
    private static readonly TimeSpan LogTimeout = TimeSpan.FromSeconds(1);

    public async Task ReportAsync(ResourceInstance instance, WorkloadEnd end)
    {
        if (!end.FailedToStart && end.ExitCode is 0)
            return;
        await Task.WhenAny(logs.WhenCopiedAsync(instance.Uid), Task.Delay(LogTimeout));
        var lastError = loggers.GetLog(instance.Id).Lines
            .Where(l => l.IsErrorMessage)
            .Select(l => ConsoleLine.WithoutTime(l.Content).Trim())
            .LastOrDefault(l => l.Length > 0);
        if (end.FailedToStart)
            failures.Report(instance.Resource, end.Reason ?? lastError ?? "DCP could not start its program, see its console log.");
        else
            failures.ReportEnd(instance.Resource, end.ExitCode, lastError);
    }
}
