using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Backchannel;

/// <summary>What any aspire command may ask a running AppHost.</summary>
internal sealed class AuxiliaryMethods(
    IServiceProvider services, IConfiguration configuration, IHostApplicationLifetime lifetime, ResourceQueries resources, ResourceLogs logs, ResourceWaits waits, CommandCalls commands)
{
    private static readonly string[] Capabilities = ["aux.v1", "aux.v2", "aux.v3"];

    public IReadOnlyDictionary<string, RpcMethod> All => new Dictionary<string, RpcMethod>(StringComparer.Ordinal)
    {
        ["GetCapabilitiesAsync"] = (_, _) => Return(new { capabilities = Capabilities }),
        ["GetAppHostInfoAsync"] = (_, _) => Return(Information()),
        ["GetAppHostInformationAsync"] = (_, _) => Return(LegacyInformation()),
        ["GetDashboardInfoAsync"] = async (_, token) => await DashboardInformationAsync(token),
        ["GetDashboardUrlsAsync"] = async (_, token) => await CommandLineMethods.DashboardUrlsAsync(services, token),
        ["GetDashboardMcpConnectionInfoAsync"] = (_, _) => Return(null),
        ["WaitForAppHostReadyAsync"] = async (_, token) => await WaitForStartAsync(token),
        ["GetResourcesAsync"] = (request, _) => Return(new { resources = resources.Current(Read<ResourcesRequest>(request)?.Filter) }),
        ["GetResourceSnapshotsAsync"] = (_, _) => Return(resources.Current(filter: null)),
        ["WatchResourcesAsync"] = (request, _) => Return(RpcStream.Of(resources.WatchAsync(Read<ResourcesRequest>(request)?.Filter, CancellationToken.None))),
        ["WatchResourceSnapshotsAsync"] = (_, _) => Return(RpcStream.Of(resources.WatchAsync(filter: null, CancellationToken.None))),
        ["GetConsoleLogsAsync"] = (request, _) => Return(RpcStream.Of(logs.ReadAsync(Read<LogRequest>(request)!, CancellationToken.None))),
        ["GetConsoleLogBatchesAsync"] = (request, _) => Return(RpcStream.Of(logs.ReadBatchesAsync(Read<LogRequest>(request)!, CancellationToken.None))),
        ["WaitForResourceAsync"] = async (request, token) => await waits.WaitAsync(Read<WaitRequest>(request)!, token),
        ["ExecuteResourceCommandAsync"] = async (request, token) => await commands.ExecuteAsync(Read<CommandRequest>(request)!, token),
        ["StopAsync"] = (_, _) => StopAsync(),
        ["StopAppHostAsync"] = (_, _) => StopAsync(),
        ["GetTerminalInfoAsync"] = (_, _) => Return(new { isAvailable = false }),
        ["ListTerminalsAsync"] = (_, _) => Return(new { terminals = Array.Empty<object>() }),
    };

    private static Task<object?> Return(object? value) => Task.FromResult(value);

    private static T? Read<T>(JsonElement? request) => request is { ValueKind: JsonValueKind.Object } given ? given.Deserialize<T>(JsonRpcConnection.Json) : default;

    private object Information()
    {
        using var process = Process.GetCurrentProcess();
        return new
        {
            pid = Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
            aspireHostVersion = "13.5.4",
            appHostPath = configuration["AppHost:FilePath"],
            cliProcessId = CliProcessId,
            startedAt = new DateTimeOffset(process.StartTime),
            cliLogFilePath = configuration["ASPIRE_CLI_LOG_FILE"],
        };
    }

    private object LegacyInformation()
    {
        using var process = Process.GetCurrentProcess();
        return new
        {
            appHostPath = configuration["AppHost:FilePath"],
            processId = Environment.ProcessId,
            cliProcessId = CliProcessId,
            startedAt = new DateTimeOffset(process.StartTime),
            cliLogFilePath = configuration["ASPIRE_CLI_LOG_FILE"],
        };
    }

    private int? CliProcessId => int.TryParse(configuration["ASPIRE_CLI_PID"], CultureInfo.InvariantCulture, out var id) ? id : null;

    private async Task<object> DashboardInformationAsync(CancellationToken cancellationToken)
    {
        var dashboard = await DashboardConnection.FindAsync(services, cancellationToken);
        string[] urls = dashboard.LoginUrl is { } url ? [url] : [];
        return new { apiBaseUrl = dashboard.BaseUrl, apiToken = dashboard.ApiKey, dashboardUrls = urls, isHealthy = dashboard.IsHealthy };
    }

    private async Task<object> WaitForStartAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(cancellationToken);
        return new { isReady = true };
    }

    private Task<object?> StopAsync()
    {
        // The answer leaves before the socket goes.
        _ = Task.Delay(50).ContinueWith(_ => lifetime.StopApplication(), TaskScheduler.Default);
        return Return(new { });
    }
}
