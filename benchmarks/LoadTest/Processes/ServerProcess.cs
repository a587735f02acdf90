using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TracingAspire.Benchmarks.LoadTest.Processes;

/// <summary>A process under test, with ports of its own on loopback; what it prints goes to a file.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly IReadOnlyDictionary<string, int> _ports;

    /// <summary>
    /// Starts the command line. <c>{name}</c> in it stands for the port of that name, which the process also finds in
    /// the variable LOAD_NAME_PORT.
    /// </summary>
    public ServerProcess(string command, IReadOnlyDictionary<string, int> ports, string logFile)
    {
        _ports = ports;
        foreach (var (name, port) in ports)
            command = command.Replace($"{{{name}}}", Text(port), StringComparison.Ordinal);
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec {command} >>'{logFile}' 2>&1"]);
        foreach (var (name, port) in ports)
            start.Environment[$"LOAD_{name.ToUpperInvariant()}_PORT"] = Text(port);
        _process = Process.Start(start) ?? throw new InvalidOperationException($"'{command}' did not start");
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>A free port for each name; all are held until the last is found, so that no two are the same.</summary>
    public static Dictionary<string, int> FreePorts(params IEnumerable<string> names)
    {
        var listeners = names.ToDictionary(name => name, _ => new TcpListener(IPAddress.Loopback, 0), StringComparer.Ordinal);
        foreach (var listener in listeners.Values)
            listener.Start();
        var ports = listeners.ToDictionary(
            entry => entry.Key, entry => ((IPEndPoint)entry.Value.LocalEndpoint).Port, StringComparer.Ordinal);
        foreach (var listener in listeners.Values)
            listener.Dispose();
        return ports;
    }

    /// <summary>Where the port of that name is.</summary>
    public IPEndPoint EndPoint(string port) => new(IPAddress.Loopback, _ports[port]);

    /// <summary>What it has used so far.</summary>
    /// <exception cref="TimeoutException">It is gone.</exception>
    public ProcessUsage Usage() => ProcessUsage.Read(Id) ?? throw new TimeoutException("it ended by itself");

    public void Terminate()
    {
        if (!_process.HasExited)
            Signal("-TERM");
    }

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
}
