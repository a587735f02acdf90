using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using OtelCollector.Core.Tests.Fakes;

namespace Jaeger.Tests.Process;

/// <summary>The whole server section, the exporter's queue and the own metrics, in a process with a file of its own.</summary>
public sealed class ServerSettingsTests : IDisposable
{
    private const string Config = """
        extensions:
          jaeger_storage: {backends: {main: {memory: {}}}}
          AUTHENTICATOR
          jaeger_query:
            storage: {traces: main}
            base_path: /jaeger
            http:
              endpoint: 127.0.0.1:${env:JAEGER_QUERY_PORT}
              tls: {cert_file: "FOLDER/server.pem", key_file: "FOLDER/server.key"}
              auth: {authenticator: NAME}
              cors: {allowed_origins: ["https://page.example"]}
              response_headers: {X-Extra: one}
            grpc: {endpoint: "127.0.0.1:${env:JAEGER_QUERY_GRPC_PORT}"}
          healthcheckv2: {use_v2: true, http: {endpoint: "127.0.0.1:${env:HEALTH_PORT}"}}
        receivers:
          otlp: {protocols: {http: {endpoint: "127.0.0.1:${env:OTLP_HTTP_PORT}"}}}
        exporters:
          jaeger_storage_exporter:
            trace_storage: main
            queue: {num_consumers: 2, queue_size: 77, sizer: requests}
            retry_on_failure: {enabled: true}
        service:
          telemetry:
            metrics:
              level: normal
              readers:
                - pull:
                    exporter:
                      prometheus:
                        host: 127.0.0.1
                        port: ${env:OTLP_GRPC_PORT}
          extensions: [NAME, jaeger_storage, jaeger_query, healthcheckv2]
          pipelines: {traces: {receivers: [otlp], exporters: [jaeger_storage_exporter]}}
        """;

    private static readonly TimeSpan ArrivalTimeout = TimeSpan.FromSeconds(20);
    private readonly string _folder = Directory.CreateTempSubdirectory("jaeger-server-").FullName;
    private readonly TestCertificates _certificates = new();

    public void Dispose()
    {
        _certificates.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("basicauth", "basicauth: {htpasswd: {inline: 'ann:secret'}}", "Basic YW5uOnNlY3JldA==", "Basic YW5uOndyb25n")]
    [InlineData("bearertokenauth", "bearertokenauth: {token: abc}", "Bearer abc", "Bearer abd")]
    public async Task Run_TlsAuthenticationCorsAndQueue_AllAct(string name, string authenticator, string credentials, string wrong)
    {
        await using var jaeger = await JaegerProcess.StartAsync(await WriteConfigAsync(name, authenticator));
        using var client = Client(jaeger.QueryPort);

        (await GetAsync(client, "/jaeger/", credentials: null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await GetAsync(client, "/jaeger/api/services", wrong)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await SendSpanAsync(jaeger.HttpPort);
        using var answer = await GetAsync(client, "/jaeger/api/services", credentials);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("X-Extra").ShouldBe(["one"]);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["https://page.example"]);
        (await GetAsync(client, "/api/services", credentials)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await WaitForAsync(client, "/jaeger/api/services", credentials, "queued");

        using var metrics = new HttpClient();
        var page = await metrics.GetStringAsync(new Uri($"http://127.0.0.1:{jaeger.GrpcPort}/metrics"), TestContext.Current.CancellationToken);
        page.ShouldMatch("""otelcol_exporter_queue_capacity\{[^}]*exporter="jaeger_storage_exporter"[^}]*\} 77""");
        (await jaeger.TerminateAsync()).ShouldBe(0);
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string path, string? credentials)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Origin", "https://page.example");
        if (credentials is not null) request.Headers.TryAddWithoutValidation("Authorization", credentials);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task WaitForAsync(HttpClient client, string path, string credentials, string expected)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            using var answer = await GetAsync(client, path, credentials);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (text.Contains(expected, StringComparison.Ordinal)) return;
            if (waited.Elapsed > ArrivalTimeout) throw new TimeoutException($"{path} was {text} after {waited.Elapsed}, without {expected}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task SendSpanAsync(int port)
    {
        using var client = new HttpClient();
        using var content = new StringContent(
            """
            {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"queued"}}]},"scopeSpans":[{"spans":[
            {"traceId":"00000000000000000000000000000001","spanId":"0000000000000001","name":"op"}]}]}]}
            """,
            Encoding.UTF8,
            "application/json");
        using var response = await client.PostAsync(new Uri($"http://127.0.0.1:{port}/v1/traces"), content, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private async Task<string> WriteConfigAsync(string name, string authenticator)
    {
        using var key = _certificates.Server.GetECDsaPrivateKey()!;
        await File.WriteAllTextAsync(Path.Combine(_folder, "server.pem"), _certificates.Server.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "server.key"), key.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
        var file = Path.Combine(_folder, "jaeger.yaml");
        var yaml = Config.Replace("AUTHENTICATOR", authenticator, StringComparison.Ordinal)
            .Replace("NAME", name, StringComparison.Ordinal)
            .Replace("FOLDER", _folder, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, yaml, TestContext.Current.CancellationToken);
        return file;
    }

    private HttpClient Client(int port)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(X509Certificate2.CreateFromPem(_certificates.CaPem));
        var handler = new SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = policy } };
        return new HttpClient(handler) { BaseAddress = new Uri($"https://localhost:{port}") };
    }
}
