using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using TracingAspire.Benchmarks.LoadTest.Generator;
using TracingAspire.Benchmarks.LoadTest.Payload;
using TracingAspire.Benchmarks.LoadTest.Processes;
using TracingAspire.Benchmarks.LoadTest.Sink;

namespace TracingAspire.Benchmarks.LoadTest.Comparison;

/// <summary>One candidate once: start, idle, warm-up, load, drain, stop.</summary>
internal static class CandidateRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(1);

    public static async Task<Measurement> MeasureAsync(
        Candidate candidate, ComparisonOptions options, RequestPool requests, string logFile)
    {
        var counts = new SinkCounts(refusedShare: 0);
        using var sink = new GrpcSink(new SinkOptions(0, 0, TimeSpan.Zero, 0), counts);
        var watch = Stopwatch.StartNew();
        using var process = new ServerProcess(
            candidate.Command,
            new Dictionary<string, int>(ServerProcess.FreePorts("grpc", "http"), StringComparer.Ordinal) { ["sink"] = sink.Port },
            logFile);
        var load = options.Load with { Target = process.EndPoint(options.Load.Protocol == OtlpProtocol.Http ? "http" : "grpc") };

        var acknowledged = AwaitFirst(load, options.Shape, process);
        var start = watch.Elapsed;
        await Task.Delay(Settle);
        var idle = process.Usage().Resident;

        acknowledged += LoadGenerator.Run(load with { Duration = options.Warmup }, requests, CancellationToken.None).AcknowledgedSpans;
        await DrainAsync(counts, acknowledged);

        var before = process.Usage();
        using var stop = new CancellationTokenSource();
        var running = Task.Factory.StartNew(
            () => LoadGenerator.Run(load, requests, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (options.StopsUnderLoad)
            await Task.Delay(load.Duration / 2);
        else
            await running;
        if (!options.StopsUnderLoad)
            await DrainAsync(counts, acknowledged + (await running).AcknowledgedSpans);

        var after = process.Usage();
        watch.Restart();
        process.Terminate();
        if (!process.WaitForExit(Patience))
            throw new TimeoutException($"it still ran {Patience.TotalSeconds:0} s after SIGTERM");
        var stopped = watch.Elapsed;
        await stop.CancelAsync();
        var result = await running;
        acknowledged += result.AcknowledgedSpans;
        await DrainAsync(counts, acknowledged);
        return new Measurement
        {
            Start = start,
            IdleResident = idle,
            SpansPerSecond = result.AcknowledgedInTime / (load.Duration.TotalSeconds / (options.StopsUnderLoad ? 2 : 1)),
            CpuMicrosecondsPerSpan = (after.Cpu - before.Cpu).TotalMicroseconds / Math.Max(1, result.AcknowledgedSpans),
            PeakResident = after.PeakResident,
            EndResident = after.Resident,
            Load = result,
            Lost = Math.Max(0, acknowledged - counts.Spans),
            Stop = stopped,
        };
    }

    /// <summary>Asks until a request is acknowledged; returns how many spans were.</summary>
    private static long AwaitFirst(LoadOptions load, PayloadShape shape, ServerProcess process)
    {
        var single = new RequestPool(shape with { SpansPerRequest = 1, Variants = 1 });
        var once = load with { Workers = 1, Connections = 1, SpansPerSecond = 1, Duration = TimeSpan.FromMilliseconds(1) };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience && !process.HasExited)
        {
            if (IsListening(load.Target) && LoadGenerator.Run(once, single, CancellationToken.None).AcknowledgedSpans is > 0 and var spans)
                return spans;
            Thread.Sleep(TimeSpan.FromMilliseconds(2));
        }

        throw new TimeoutException($"no request was acknowledged within {Patience.TotalSeconds:0} s of its start");
    }

    private static bool IsListening(IPEndPoint target)
    {
        try
        {
            using var socket = new Socket(target.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Connect(target);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Waits until everything acknowledged is there, or nothing more comes.</summary>
    private static async Task DrainAsync(SinkCounts counts, long acknowledged)
    {
        var quiet = Stopwatch.StartNew();
        for (var last = counts.Spans; counts.Spans < acknowledged && quiet.Elapsed < TimeSpan.FromSeconds(3); last = counts.Spans)
        {
            await Task.Delay(20);
            if (counts.Spans != last)
                quiet.Restart();
        }
    }
}
