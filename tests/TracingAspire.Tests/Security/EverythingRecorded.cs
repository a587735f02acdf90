using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TracingAspire.Tests.Distributed;

namespace TracingAspire.Tests.Security;

/// <summary>All that the running application has recorded so far, as text to search.</summary>
internal static class EverythingRecorded
{
    /// <summary>The texts by where they were found: traces of each service in Jaeger, telemetry in the dashboard, console logs.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(TracedApplication application)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var running = await application.GetAsync();
        using var jaeger = running.CreateHttpClient("jaeger", "ui");
        foreach (var service in await ServicesAsync(jaeger))
        {
            texts[$"spans of {service} in Jaeger"] = await jaeger.GetStringAsync($"/api/traces?service={service}&limit=10000&lookback=1h");
            texts[$"operations of {service} in Jaeger"] = await jaeger.GetStringAsync($"/api/services/{service}/operations");
        }

        var dashboard = await application.GetDashboardAsync();
        texts["traces in the dashboard"] = await dashboard.GetTextAsync("/api/telemetry/traces?limit=10000");
        texts["logs in the dashboard"] = await dashboard.GetTextAsync("/api/telemetry/logs?limit=10000");
        var logs = running.Services.GetRequiredService<ResourceLoggerService>();
        foreach (var resource in running.Services.GetRequiredService<DistributedApplicationModel>().Resources)
        {
            var lines = new List<string>();
            await foreach (var batch in logs.GetAllAsync(resource))
            {
                lines.AddRange(batch.Select(line => line.Content));
            }

            texts[$"console of {resource.Name}"] = string.Join('\n', lines);
        }

        return texts;
    }

    private static async Task<IReadOnlyList<string>> ServicesAsync(HttpClient jaeger)
    {
        using var document = JsonDocument.Parse(await jaeger.GetStringAsync("/api/services"));
        return [.. document.RootElement.GetProperty("data").EnumerateArray().Select(service => service.GetString()!)];
    }
}
