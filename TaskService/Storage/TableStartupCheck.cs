using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TaskService.Storage;

/// <summary>Healthy once the table can be used; until then it says what the start waits for.</summary>
internal sealed class TableStartupCheck(TableState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(state.WaitingFor is { } reason
            ? HealthCheckResult.Unhealthy($"Waiting: {reason}")
            : HealthCheckResult.Healthy());
}
