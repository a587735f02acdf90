using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using TracingAspire.Benchmarks.LoadTest.Generator;
using TracingAspire.Benchmarks.LoadTest.Processes;
using TracingAspire.Benchmarks.LoadTest.Queries;
using TracingAspire.Benchmarks.LoadTest.Traces;

namespace TracingAspire.Benchmarks.LoadTest.Store;

/// <summary>A running store, and how it is filled.</summary>
internal sealed class StoreServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestFill = TimeSpan.FromMinutes(30);
    private static readonly string[] PortNames = ["grpc", "http", "api", "query", "metrics"];

    private readonly StoreCandidate _candidate;
    private readonly StoreOptions _options;
    private readonly ServerProcess _process;

    public StoreServer(StoreCandidate candidate, StoreOptions options, string logFile)
    {
        (_candidate, _options) = (candidate, options);
        _process = new ServerProcess(candidate.Command, ServerProcess.FreePorts(PortNames), logFile);
        Wait("it to listen", () => IsListening(Otlp) && IsListening(Api));
    }

    public IPEndPoint Otlp => _process.EndPoint("grpc");

    public IPEndPoint Api => _process.EndPoint("api");

    public IPEndPoint Metrics => _process.EndPoint("metrics");

    public ProcessUsage Usage() => _process.Usage();

    /// <summary>Sends the requests as fast as they are taken, and waits until the last trace of them can be read.</summary>
    public FillResult Fill(TraceRequests requests, long count, string lastTraceId)
    {
        var (before, ownBefore) = (Usage(), Environment.CpuUsage.TotalTime);
        var watch = Stopwatch.StartNew();
        var load = Load(requests, LongestFill, count);
        Wait("the last trace to be readable", () => HasTrace(lastTraceId));
        return new FillResult(
            load, requests.TotalLength(count), watch.Elapsed, Usage().Cpu - before.Cpu, Environment.CpuUsage.TotalTime - ownBefore);
    }

    /// <summary>Sends requests for a while.</summary>
    public LoadResult Load(TraceRequests requests, TimeSpan duration, long count = 0) => LoadGenerator.Run(
        new LoadOptions(Otlp, OtlpProtocol.Grpc, _options.Workers, _options.Connections, 0, duration, count, Patience),
        requests,
        CancellationToken.None);

    public void Dispose()
    {
        _process.Terminate();
        _process.WaitForExit(Patience);
        _process.Dispose();
    }

    private bool HasTrace(string traceId)
    {
        using var reader = new HttpReader(Api);
        return reader.Get(_candidate.Api.Trace(traceId)) == 200;
    }

    private void Wait(string what, Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (_process.HasExited)
                throw new TimeoutException($"{_candidate.Name} ended while waiting for {what}");
            if (watch.Elapsed > Patience)
                throw new TimeoutException($"{_candidate.Name}: waited {Patience.TotalSeconds:0} s for {what}");
            Thread.Sleep(5);
        }
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
}
