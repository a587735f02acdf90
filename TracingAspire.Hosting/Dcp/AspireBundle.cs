using TracingAspire.Downloads;

namespace Aspire.Hosting.Dcp;

/// <summary>Where DCP and the dashboard are: configured, or in the tool cache.</summary>
internal sealed class AspireBundle(DcpOptions options)
{
    public async Task<string> GetDcpPathAsync(CancellationToken cancellationToken)
    {
        if (options.CliPath is { Length: > 0 } configured)
        {
            var path = Directory.Exists(configured) ? Path.Combine(configured, OperatingSystem.IsWindows() ? "dcp.exe" : "dcp") : configured;
            return Existing(path, "Developer Control Plane", "--dcp-cli-path or ASPIRE_DCP_PATH");
        }

        return Tools.ExecutablePath(Tools.AspireBundle, await EnsureAsync(cancellationToken));
    }

    public async Task<string> GetDashboardPathAsync(CancellationToken cancellationToken) =>
        options.DashboardPath is { Length: > 0 } configured
            ? Existing(configured, "Aspire dashboard", "--dcp-dashboard-path or ASPIRE_DASHBOARD_PATH")
            : Tools.DashboardPath(await EnsureAsync(cancellationToken));

    private static string Existing(string path, string what, string setting) => File.Exists(path)
        ? path
        : throw new DistributedApplicationException($"The {what} is not at '{path}': correct {setting}, or leave it out to have it fetched.");

    private static async Task<string> EnsureAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ToolCache.Default.EnsureAsync(Tools.AspireBundle, new ConsoleToolProgress(), cancellationToken);
        }
        catch (ToolException ex)
        {
            throw new DistributedApplicationException(ex.Message, ex);
        }
    }
}
