using System.Diagnostics;
using TracingAspire.Benchmarks.LoadTest.Processes;
using TracingAspire.Benchmarks.LoadTest.Sink;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi;

/// <summary>Where the telemetry goes: a Collector as in the product, and behind it a sink that counts the spans.</summary>
internal sealed class TelemetryTarget : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SinkCounts _counts = new(refusedShare: 0);
    private readonly GrpcSink _sink;
    private readonly ServerProcess _collector;
    private long _expected;
    private long _missing;

    public TelemetryTarget(string command, string folder)
    {
        _sink = new GrpcSink(new SinkOptions(0, 0, TimeSpan.Zero, 0), _counts);
        MetricsFile = Path.Combine(folder, "metrics.json");
        _collector = new ServerProcess(
            $"env LOAD_METRICS_FILE='{MetricsFile}' {command}",
            new Dictionary<string, int>(ServerProcess.FreePorts("grpc", "http"), StringComparer.Ordinal) { ["sink"] = _sink.Port },
            Path.Combine(folder, "collector.log"));
        TaskServer.AwaitListening(_collector, "grpc");
    }

    public int Port => _collector.EndPoint("grpc").Port;

    /// <summary>Where the Collector writes the metrics, a line of OTLP JSON for each export.</summary>
    public string MetricsFile { get; }

    /// <summary>Waits until so many more have arrived, with whatever is still missing of earlier ones, or nothing more comes.</summary>
    /// <returns>How many more are missing now than before; less than none where late ones have come.</returns>
    public long AwaitSpans(long count)
    {
        _expected += count;
        var quiet = Stopwatch.StartNew();
        for (var last = _counts.Spans; _counts.Spans < _expected && quiet.Elapsed < Patience; last = _counts.Spans)
        {
            Thread.Sleep(10);
            if (_counts.Spans != last)
                quiet.Restart();
        }

        var before = _missing;
        _missing = _expected - _counts.Spans;
        return _missing - before;
    }

    public void Dispose()
    {
        _collector.Terminate();
        _collector.WaitForExit(Patience);
        _collector.Dispose();
        _sink.Dispose();
    }
}
