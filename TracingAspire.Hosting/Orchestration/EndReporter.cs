using Aspire.Hosting.Dcp;
using Aspire.Hosting.Dcp.Workloads;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Orchestration;

/// <summary>Reports processes that end by themselves and did not succeed.</summary>
internal sealed class EndReporter(ConsoleLogs logs, ResourceLoggerService loggers, StartFailures failures, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan LogTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Without DCP nothing can be started or stopped any more, and it has taken its processes with it.</summary>
    public void ReportLoss()
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return;
        failures.ReportOnce("The Developer Control Plane has ended, and with it everything it ran: start again.");
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }

    public async Task ReportAsync(ResourceInstance instance, WorkloadEnd end)
    {
        if (!end.FailedToStart && end.ExitCode is 0)
            return;
        await Task.WhenAny(logs.WhenCopiedAsync(instance.Uid), Task.Delay(LogTimeout));
        var log = loggers.GetLog(instance.Id);
        var lastError = ConsoleTail.LastError(log);
        // The dashboard's log has its login token in it.
        var lastLines = instance.Resource.Name == OtlpEndpoint.DashboardResourceName ? [] : ConsoleTail.Last(log);
        if (end.FailedToStart)
            failures.Report(instance.Resource, end.Reason ?? lastError ?? "DCP could not start its program, see its console log.");
        else
        {
            loggers.GetLogger(instance.Id).LogError("It ended with {Code}.", StartFailures.Describe(end.ExitCode));
            failures.ReportEnd(instance.Resource, end.ExitCode, lastError, lastLines);
        }
    }
}
