using System.Net.Http.Headers;
using Google.Protobuf;
using Jaeger.BrowserTests;
using Jaeger.BrowserTests.Traces;
using Jaeger.Tests.Process;

[assembly: AssemblyFixture(typeof(JaegerUi))]

namespace Jaeger.BrowserTests;

/// <summary>The backend all browser tests share; each test sends traces with services of its own.</summary>
public sealed class JaegerUi : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private string _basePath = "";
    private JaegerProcess _jaeger = null!;

    /// <summary>Where the UI is, without a slash at the end.</summary>
    public string Address => $"http://127.0.0.1:{_jaeger.QueryPort}{_basePath}";

    /// <summary>Starts a backend of the test's own, with settings for its UI.</summary>
    /// <param name="uiConfigFile">The file of the UI's settings; none if empty.</param>
    /// <param name="basePath">The path below which everything is served.</param>
    public static async Task<JaegerUi> StartAsync(string uiConfigFile = "", string basePath = "") => new()
    {
        _basePath = basePath,
        _jaeger = await JaegerProcess.StartAsync(Path.Combine(AppContext.BaseDirectory, "jaeger.yaml"), info =>
        {
            info.Environment["UI_CONFIG_FILE"] = uiConfigFile;
            info.Environment["BASE_PATH"] = basePath;
        }),
    };

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() =>
        _jaeger = await JaegerProcess.StartAsync(Path.Combine(AppContext.BaseDirectory, "jaeger.yaml"));

    /// <summary>Sends a trace; once this returns it can be searched for.</summary>
    public async Task<string> SendAsync(TraceScript trace)
    {
        using var content = new ByteArrayContent(trace.ToRequest().ToByteArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
        using var response = await _client.PostAsync(
            new Uri($"http://127.0.0.1:{_jaeger.HttpPort}/v1/traces"), content, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return trace.TraceId;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _jaeger.DisposeAsync();
        _client.Dispose();
    }
}
