using Microsoft.Playwright;

namespace TracingAspire.Tests.Browser;

/// <summary>What a page holds once its garbage is collected.</summary>
/// <param name="HeapBytes">The JavaScript heap in use.</param>
/// <param name="Nodes">DOM nodes, detached ones included.</param>
/// <param name="Listeners">Event listeners.</param>
internal sealed record BrowserMemory(long HeapBytes, long Nodes, long Listeners)
{
    public static async Task<BrowserMemory> MeasureAsync(ICDPSession devTools)
    {
        await devTools.SendAsync("Performance.enable");
        await devTools.SendAsync("HeapProfiler.collectGarbage");
        var heap = await devTools.SendAsync("Runtime.getHeapUsage");
        var metrics = (await devTools.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble(), StringComparer.Ordinal);
        return new((long)heap!.Value.GetProperty("usedSize").GetDouble(), (long)metrics["Nodes"], (long)metrics["JSEventListeners"]);
    }

    /// <summary>Whether this is not more than <paramref name="before"/>, but for what comes and goes.</summary>
    public bool IsNoMoreThan(BrowserMemory before, long bytes) =>
        HeapBytes <= before.HeapBytes + bytes && Nodes <= before.Nodes + 100 && Listeners <= before.Listeners + 20;
}
