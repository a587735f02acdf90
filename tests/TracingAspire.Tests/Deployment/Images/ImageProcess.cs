using System.Collections.Concurrent;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Net;

namespace TracingAspire.Tests.Deployment.Images;

/// <summary>
/// The process of an image as a hardened pod runs it: a user that owns nothing, no home folder, no variables but the
/// image's and the pod's. Only root can become that user; for others what the process wrote shows in the listing.
/// </summary>
internal sealed class ImageProcess : IAsyncDisposable
{
    private const string User = "54321";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"image-{Guid.NewGuid():N}");
    private readonly ConcurrentQueue<string> _output = new();
    private readonly Process _process;

    public ImageProcess(ImageArchive image, byte[] layer, IEnumerable<(string Name, string Value)> variables)
    {
        Directory.CreateDirectory(Temporary);
        using (var tar = new GZipStream(new MemoryStream(layer), CompressionMode.Decompress))
            TarFile.ExtractToDirectory(tar, _folder, overwriteFiles: false);
        Before = Listing();

        var url = $"http://127.0.0.1:{FreePort.Next()}";
        string[] entrypoint = ["dotnet", Path.Join(_folder, image.Settings["Entrypoint"]![1]!.ToString())];
        string[] command = Environment.IsPrivilegedProcess
            ? ["setpriv", $"--reuid={User}", $"--regid={User}", "--clear-groups", .. entrypoint]
            : entrypoint;
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.Join(_folder, image.Settings["WorkingDir"]!.ToString()),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var path = start.Environment["PATH"];
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["TMPDIR"] = Temporary;
        foreach (var variable in image.Settings["Env"]!.AsArray().Select(variable => variable!.ToString().Split('=', 2)))
            start.Environment[variable[0]] = variable[1];
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        // On loopback only, which the ports of the image are not.
        start.Environment.Remove("ASPNETCORE_HTTP_PORTS");
        start.Environment["ASPNETCORE_URLS"] = url;

        Http = new HttpClient { BaseAddress = new Uri(url), Timeout = Patience };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Collect(line.Data);
        _process.ErrorDataReceived += (_, line) => Collect(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public HttpClient Http { get; }

    /// <summary>Its files before it was started.</summary>
    public IReadOnlyList<string> Before { get; }

    public IReadOnlyList<string> Output => [.. _output];

    private string Temporary => Path.Combine(_folder, "tmp");

    public Task LiveAsync() => Wait.ForAsync("the service to live", async () =>
    {
        _process.HasExited.ShouldBeFalse(string.Join('\n', _output));
        try
        {
            using var answer = await Http.GetAsync("/health/liveness", TestContext.Current.CancellationToken);
            return answer.StatusCode == HttpStatusCode.OK ? "" : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }, (int)Patience.TotalSeconds);

    /// <summary>All files with size and time, those for temporary use included.</summary>
    public List<string> Listing() =>
        [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{file} {new FileInfo(file).Length} {File.GetLastWriteTimeUtc(file):O}")];

    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Collect(string? line)
    {
        if (!string.IsNullOrEmpty(line))
            _output.Enqueue(line);
    }
}
