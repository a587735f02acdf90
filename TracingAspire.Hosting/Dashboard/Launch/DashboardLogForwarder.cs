using System.Text.Json;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Dashboard.Launch;

/// <summary>Puts what the dashboard logs into the application's own log, where it can be filtered by category.</summary>
internal sealed class DashboardLogForwarder(
    ResourceNotificationService notifications,
    ResourceLoggerService logs,
    IHostApplicationLifetime lifetime,
    ILoggerFactory loggerFactory)
{
    private const string OwnCategoryPrefix = "Aspire.Dashboard.";

    public async Task ForwardAsync(IResource dashboard)
    {
        try
        {
            var stopping = lifetime.ApplicationStopping;
            var started = await notifications.WaitForResourceAsync(dashboard.Name, _ => true, stopping);
            await foreach (var lines in logs.WatchAsync(started.ResourceId).WithCancellation(stopping))
            {
                foreach (var line in lines)
                    Forward(line.Content);
            }
        }
        catch (OperationCanceledException)
        {
            // From here on the dashboard would only complain that the application it shows goes away.
        }
    }

    private void Forward(string line)
    {
        var start = line.IndexOf('{', StringComparison.Ordinal);
        if (start < 0)
            return;
        try
        {
            using var entry = JsonDocument.Parse(line.AsMemory(start));
            var level = Enum.Parse<LogLevel>(Text(entry, "LogLevel"));
            loggerFactory.CreateLogger(ToCategory(Text(entry, "Category"))).Log(level, "{Message}", Text(entry, "Message"));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or ArgumentException)
        {
            // A line of another format; the console logs of the resource have it.
        }
    }

    private static string Text(JsonDocument entry, string name) => entry.RootElement.GetProperty(name).GetString() ?? "";

    private static string ToCategory(string category) => category.StartsWith(OwnCategoryPrefix, StringComparison.Ordinal)
        ? $"Aspire.Hosting.Dashboard.{category[OwnCategoryPrefix.Length..]}"
        : $"Aspire.Hosting.Dashboard.ThirdParty.{category}";
}
