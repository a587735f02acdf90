using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TracingAspire.Benchmarks.LoadTest.Comparison;

/// <summary>A candidate's process; what it prints goes to a file.</summary>
internal sealed class CollectorProcess : IDisposable
{
    private readonly Process _process;

    public CollectorProcess(Candidate candidate, int sinkPort, string logFile)
    {
        var (grpc, http) = (FreePort(), FreePort());
        Grpc = new IPEndPoint(IPAddress.Loopback, grpc);
        Http = new IPEndPoint(IPAddress.Loopback, http);
        var command = candidate.Command
            .Replace("{grpc}", Text(grpc), StringComparison.Ordinal)
            .Replace("{http}", Text(http), StringComparison.Ordinal)
            .Replace("{sink}", Text(sinkPort), StringComparison.Ordinal);
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec {command} >>'{logFile}' 2>&1"]);
        start.Environment["LOAD_GRPC_PORT"] = Text(grpc);
        start.Environment["LOAD_HTTP_PORT"] = Text(http);
        start.Environment["LOAD_SINK_PORT"] = Text(sinkPort);
        _process = Process.Start(start) ?? throw new InvalidOperationException($"'{command}' did not start");
    }

    public IPEndPoint Grpc { get; }

    public IPEndPoint Http { get; }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public void Terminate() => Signal("-TERM");

    /// <summary>Waits for the end of the process; false where it outlives the patience.</summary>
    public bool WaitForExit(TimeSpan patience) => _process.WaitForExit(patience);

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private void Signal(string signal) => Process.Start("kill", [signal, Text(_process.Id)]).Dispose();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
