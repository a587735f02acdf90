using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OtelCollector.Core.Telemetry.Metrics;

/// <summary>Metrics of the Collector's process, under the names of the original, whose runtime has others.</summary>
internal static class ProcessMetrics
{
    public static void Register(Meter meter)
    {
        var start = Stopwatch.GetTimestamp();
        meter.CreateObservableCounter(
            "otelcol_process_uptime", () => Stopwatch.GetElapsedTime(start).TotalSeconds, "s", "Uptime of the process");
        meter.CreateObservableCounter(
            "otelcol_process_cpu_seconds",
            () => Environment.CpuUsage.TotalTime.TotalSeconds,
            "s",
            "Total CPU user and system time in seconds");
        meter.CreateObservableGauge(
            "otelcol_process_memory_rss",
            () => Environment.WorkingSet,
            "By",
            "Total physical memory (resident set size)");
        meter.CreateObservableGauge(
            "otelcol_process_runtime_heap_alloc_bytes",
            () => GC.GetTotalMemory(forceFullCollection: false),
            "By",
            "Bytes of allocated heap objects (see 'go doc runtime.MemStats.HeapAlloc')");
        meter.CreateObservableCounter(
            "otelcol_process_runtime_total_alloc_bytes",
            () => GC.GetTotalAllocatedBytes(),
            "By",
            "Cumulative bytes allocated for heap objects (see 'go doc runtime.MemStats.TotalAlloc')");
        meter.CreateObservableGauge(
            "otelcol_process_runtime_total_sys_memory_bytes",
            () => Math.Max(GC.GetGCMemoryInfo().TotalCommittedBytes, GC.GetTotalMemory(forceFullCollection: false)),
            "By",
            "Total bytes of memory obtained from the OS (see 'go doc runtime.MemStats.Sys')");
    }
}
