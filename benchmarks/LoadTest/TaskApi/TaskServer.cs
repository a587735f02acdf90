using System.Diagnostics;
using System.Net.Sockets;
using TracingAspire.Benchmarks.LoadTest.Comparison;
using TracingAspire.Benchmarks.LoadTest.Processes;
using TracingAspire.Benchmarks.LoadTest.Queries;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi;

/// <summary>A running task-service and the users it has.</summary>
internal sealed class TaskServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TelemetryTarget _telemetry;
    private readonly ServerProcess _process;
    private readonly TaskLoad _load;
    private readonly bool _isTraced;

    public TaskServer(Candidate candidate, bool isTraced, int database, TelemetryTarget telemetry, int connections, string folder)
    {
        (Candidate, _isTraced, _telemetry) = (candidate, isTraced, telemetry);
        _process = new ServerProcess(
            candidate.Command,
            new Dictionary<string, int>(ServerProcess.FreePorts("http"), StringComparer.Ordinal) { ["dynamodb"] = database, ["otlp"] = telemetry.Port },
            Path.Combine(folder, $"{candidate.Name}.log"));
        AwaitListening(_process, "http");
        AwaitReady();
        _load = new TaskLoad(_process.EndPoint("http"), candidate.Name, connections);
    }

    public Candidate Candidate { get; }

    /// <summary>Loads it for a while, until its telemetry has arrived.</summary>
    /// <param name="duration">How long requests are sent.</param>
    /// <param name="rate">Requests a second; 0 for a closed loop.</param>
    public TaskTurn Measure(TimeSpan duration, double rate = 0)
    {
        var before = _process.Usage();
        var answers = _load.Run(duration, rate);
        var lost = _isTraced ? _telemetry.AwaitSpans(answers.Sent * TaskCycle.SpansPerRequest) : 0;
        var after = _process.Usage();
        return new TaskTurn(
            answers, answers.Good / duration.TotalSeconds, (after.Cpu - before.Cpu).TotalMicroseconds / Math.Max(1, answers.Sent), lost, after.Resident);
    }

    /// <summary>
    /// Loads it for a while and until it has answered often enough for its code to be compiled for good, for on a busy
    /// machine or a slow database time alone does not do that.
    /// </summary>
    public void WarmUp(TimeSpan duration, long requests)
    {
        var watch = Stopwatch.StartNew();
        for (var sent = 0L; watch.Elapsed < duration || (sent < requests && watch.Elapsed < Patience);)
            sent += Measure(TimeSpan.FromSeconds(1)).Answers.Sent;
    }

    /// <summary>Waits until the port of that name takes connections.</summary>
    public static void AwaitListening(ServerProcess process, string port) => Await(process, "it to listen", () =>
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(process.EndPoint(port));
        return true;
    });

    public void Dispose()
    {
        _process.Terminate();
        _process.WaitForExit(Patience);
        _process.Dispose();
    }

    private void AwaitReady() => Await(_process, "it to be ready", () =>
    {
        using var probe = new HttpReader(_process.EndPoint("http"));
        return probe.Get("/health/readiness") == 200;
    });

    private static void Await(ServerProcess process, string what, Func<bool> condition)
    {
        for (var watch = Stopwatch.StartNew(); ; Thread.Sleep(20))
        {
            try
            {
                if (condition())
                    return;
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                // Not yet.
            }

            if (process.HasExited || watch.Elapsed > Patience)
                throw new TimeoutException(process.HasExited ? $"it ended while waiting for {what}" : $"waited {Patience.TotalSeconds:0} s for {what}");
        }
    }
}
