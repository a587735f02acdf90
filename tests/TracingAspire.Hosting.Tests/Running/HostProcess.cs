using System.Diagnostics;
using System.Text;

namespace TracingAspire.Hosting.Tests.Running;

/// <summary>The tests' AppHost as a process of its own.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly StringBuilder _output = new();
    private readonly Process _process;

    public HostProcess(params string[] args)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "Sample.AppHost.dll");
        var start = new ProcessStartInfo("dotnet", [assembly, .. args]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, e) => Append(e.Data);
        _process.ErrorDataReceived += (_, e) => Append(e.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public void Kill() => _process.Kill();

    /// <summary>Sends SIGTERM, which .NET itself cannot.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", Id.ToString()]);
        kill.WaitForExit();
    }

    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(RunningApplication.Timeout);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Append(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}
