using System.Diagnostics;
using System.Net;
using OtelCollector.Tests.Processes;

namespace OtelCollector.Tests.Differential;

/// <summary>
/// The original and ours, running with the same configuration. In its text <c>HTTP_PORT</c>, <c>GRPC_PORT</c>,
/// <c>METRICS_PORT</c> and <c>FOLDER</c> stand for what each has of its own.
/// </summary>
internal sealed class CollectorPair : IAsyncDisposable
{
    private CollectorPair(Side original, Side ours) => (Original, Ours) = (original, ours);

    public Side Original { get; }

    public Side Ours { get; }

    public static async Task<CollectorPair> StartAsync(string config)
    {
        var original = Differential.Original.Path;
        var pair = new CollectorPair(
            new Side(Redirected(original), config),
            new Side(CollectorProcess.StartInfo(), config));
        try
        {
            await Task.WhenAll(pair.Original.Process.ReadyAsync(), pair.Ours.Process.ReadyAsync());
            return pair;
        }
        catch
        {
            await pair.DisposeAsync();
            throw;
        }
    }

    /// <summary>How the original is started with these arguments, its output redirected.</summary>
    public static ProcessStartInfo Redirected(string path, params string[] args) => new(path, args)
    {
        UseShellExecute = false,
        RedirectStandardError = true,
        RedirectStandardOutput = true,
    };

    /// <summary>Sends the payloads of all signals to both, one after the other.</summary>
    public async Task SendAsync(HttpClient http)
    {
        foreach (var side in (Side[])[Original, Ours])
        {
            foreach (var signal in Payload.Signals)
            {
                using var content = new ByteArrayContent(Payload.Json(signal));
                content.Headers.ContentType = new("application/json");
                using var answer = await http.PostAsync(
                    new Uri(side.Http, $"/v1/{signal}"), content, TestContext.Current.CancellationToken);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, side.Process.Log);
            }
        }
    }

    /// <summary>Stops both in order, so that everything they took is written.</summary>
    public async Task StopAsync()
    {
        foreach (var side in (Side[])[Original, Ours])
            (await side.Process.TerminateAsync()).ExitCode.ShouldBe(0, side.Process.Log);
    }

    public async ValueTask DisposeAsync()
    {
        await Original.DisposeAsync();
        await Ours.DisposeAsync();
    }

    /// <summary>One of the two.</summary>
    internal sealed class Side : IAsyncDisposable
    {
        private readonly int _http = FreePort.Next();
        private readonly int _metrics = FreePort.Next();

        public Side(ProcessStartInfo start, string config)
        {
            Grpc = FreePort.Next();
            start.ArgumentList.Add("--config=yaml:" + config
                .Replace("HTTP_PORT", $"{_http}", StringComparison.Ordinal)
                .Replace("GRPC_PORT", $"{Grpc}", StringComparison.Ordinal)
                .Replace("METRICS_PORT", $"{_metrics}", StringComparison.Ordinal)
                .Replace("FOLDER", Folder, StringComparison.Ordinal));
            Process = CollectorProcess.Start(start);
        }

        public CollectorProcess Process { get; }

        public Uri Http => new($"http://127.0.0.1:{_http}");

        public int Grpc { get; }

        public Uri Metrics => new($"http://127.0.0.1:{_metrics}/metrics");

        /// <summary>A folder for its output alone.</summary>
        public string Folder { get; } = Directory.CreateTempSubdirectory("collector-pair-").FullName;

        public async ValueTask DisposeAsync()
        {
            await Process.DisposeAsync();
            Directory.Delete(Folder, recursive: true);
        }
    }
}
