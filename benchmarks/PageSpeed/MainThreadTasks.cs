using System.Text.Json;
using Microsoft.Playwright;

namespace TracingAspire.Benchmarks.PageSpeed;

/// <summary>
/// The tasks of a page's main thread by the processor time they use: unlike the time between two pictures it does not
/// grow when other programs want the processor, too.
/// </summary>
internal sealed class MainThreadTasks
{
    private static readonly string[] Categories = ["toplevel", "devtools.timeline"];
    private readonly ICDPSession _session;
    private readonly List<JsonElement> _events = [];
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public MainThreadTasks(ICDPSession session)
    {
        _session = session;
        session.Event("Tracing.dataCollected").OnEvent += (_, data) =>
        {
            if (data is { } collected) _events.AddRange(collected.GetProperty("value").EnumerateArray().Select(item => item.Clone()));
        };
        session.Event("Tracing.tracingComplete").OnEvent += (_, _) => _complete.TrySetResult();
    }

    /// <summary>Starts to record.</summary>
    public Task StartAsync() => _session.SendAsync("Tracing.start", new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["transferMode"] = "ReportEvents",
        ["traceConfig"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["includedCategories"] = Categories },
    });

    /// <summary>Ends the recording; the most processor time one task used, in milliseconds.</summary>
    public async Task<double> StopAsync()
    {
        await _session.SendAsync("Tracing.end");
        await _complete.Task;
        var main = _events.Where(item => Text(item, "name") == "FireAnimationFrame").Select(Thread).FirstOrDefault();
        return _events.Where(item => Text(item, "name").EndsWith("RunTask", StringComparison.Ordinal) && Thread(item) == main)
            .Select(item => item.TryGetProperty("tdur", out var used) ? used.GetDouble() / 1000 : 0)
            .DefaultIfEmpty().Max();
    }

    private static (int Process, int Thread) Thread(JsonElement item) => (item.GetProperty("pid").GetInt32(), item.GetProperty("tid").GetInt32());

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}
