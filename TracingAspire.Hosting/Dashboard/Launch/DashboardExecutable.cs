using Aspire.Hosting.Dashboard.Options;
using TracingAspire.Downloads;

namespace Aspire.Hosting.Dashboard.Launch;

/// <summary>Finds the dashboard's program.</summary>
internal static class DashboardExecutable
{
    /// <summary>The configured program, else the one of the tool cache, which fetches it if need be.</summary>
    /// <exception cref="DistributedApplicationException">The configured program does not exist.</exception>
    public static async Task<string> FindAsync(DashboardOptions options, CancellationToken cancellationToken)
    {
        if (options.DashboardPath is not { } configured)
        {
            var bundle = await ToolCache.Default.EnsureAsync(Tools.AspireBundle, ct: cancellationToken);
            return Path.Combine(bundle, "managed", OperatingSystem.IsWindows() ? "aspire-managed.exe" : "aspire-managed");
        }

        var path = Path.GetFullPath(configured);
        return File.Exists(path)
            ? path
            : throw new DistributedApplicationException(
                $"{DashboardConfigurationKeys.DashboardPath}: there is no file '{path}'; "
                + "set it to the dashboard's executable, or leave it out to use the one of the tool cache.");
    }
}
