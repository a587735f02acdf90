using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Helm;

/// <summary>Secrets are values that must be given; text that looks like a template is text.</summary>
public sealed class HelmSecretTests : IDisposable
{
    private const string Password = "s\"e {{cr}} ü/+\\";

    private const string Manifest =
        """
        {"resources": {
          "password": {"type": "parameter.v0", "value": "{password.inputs.value}", "inputs": {"value": {"type": "string", "secret": true}}},
          "store": {
            "type": "container.v0", "image": "store:1.0",
            "bindMounts": [{"source": "plain.conf", "target": "/etc/plain.conf"}, {"source": "secret.conf", "target": "/etc/secret.conf"}],
            "env": {"PASSWORD": "{password.value}", "CONNECTION": "Host=x;Password={password.value};Q=\"y\"", "TEXT": "a & <b> \"c\"\nd"}
          }
        }}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("chart-").FullName;

    [Fact]
    public async Task Render_WithSecrets_PutsThemIntoSecretsAlone()
    {
        var chart = await GenerateAsync();
        var values = chart.Values;
        values["secrets"]!["password"] = Password;

        var installed = chart.Render(values);

        Data(installed, "store-secrets", "stringData").ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PASSWORD"] = Password,
            ["CONNECTION"] = $"Host=x;Password={Password};Q=\"y\"",
        }, ignoreOrder: true);
        Data(installed, "store-config-secrets", "stringData")["secret.conf"].ShouldBe($"password = {Password}\n{{{{ kept }}}}\n");
        Data(installed, "store-env", "data")["TEXT"].ShouldBe("a & <b> \"c\"\nd");
        Data(installed, "store-config", "data")["plain.conf"].ShouldBe("x = {{ .Values.y }}\n{{- z }}\n");
        installed.Where(candidate => candidate.Kind != "Secret").ShouldAllBe(candidate => !candidate.Json.ToJsonString().Contains("cr}}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Render_WithoutASecret_NamesIt()
    {
        var chart = await GenerateAsync();

        Should.Throw<InvalidOperationException>(() => chart.Render(chart.Values)).Message
            .ShouldBe("The secret password is missing: give it as secrets.password in a values file of your own, or with --set-string.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IReadOnlyDictionary<string, string> Data(IReadOnlyList<KubernetesObject> installed, string name, string field) =>
        installed.Single(candidate => candidate.Name == name).Json.Map(field);

    private async Task<Chart> GenerateAsync()
    {
        var manifest = Path.Combine(_folder, "aspire-manifest.json");
        await File.WriteAllTextAsync(manifest, Manifest, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "plain.conf"), "x = {{ .Values.y }}\n{{- z }}\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "secret.conf"), "password = {password.value}\n{{ kept }}\n", TestContext.Current.CancellationToken);
        return await Chart.GenerateAsync(manifest, Path.Combine(_folder, "out"));
    }
}
