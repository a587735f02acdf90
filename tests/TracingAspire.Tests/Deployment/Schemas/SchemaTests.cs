using TracingAspire.Tests.Deployment.Objects;
using TracingAspire.Tests.Deployment.Rendering;

namespace TracingAspire.Tests.Deployment.Schemas;

/// <summary>Every object has the form its kind asks for; a field or kind nobody knows is a mistake.</summary>
public sealed class SchemaTests(Renderings renderings)
{
    private const string Deployment =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: prod}\nspec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: web:1}]}}}";

    [Theory]
    [MemberData(nameof(Renderings.Names), MemberType = typeof(Renderings))]
    public async Task Validate_RenderedFolder_FindsNothing(string name)
    {
        var cluster = (await renderings.GetAsync(name)).Cluster;

        cluster.Rendered.ShouldNotBeEmpty();
        string.Join('\n', await SchemaValidation.ValidateAsync(cluster.Rendered)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("template", "templates", "/spec must have required property template", "/spec/templates is not a field")]
    [InlineData("image:", "imag:", "/spec/template/spec/containers/0/imag is not a field")]
    [InlineData("name: web, image", "image", "/spec/template/spec/containers/0 must have required property name")]
    [InlineData("image: web:1", "image: 1", "/spec/template/spec/containers/0/image must be string")]
    [InlineData("image: web:1", "image: web:1, ports: [{containerPort: '80'}]", "/containerPort must be integer")]
    [InlineData("image: web:1", "image: web:1, resources: {limits: {memory: 1 GB}}", "/resources/limits/memory must")]
    [InlineData("image: web:1", "image: web:1, imagePullPolicy: Sometimes", "/imagePullPolicy must be equal to one of the allowed values")]
    [InlineData("{app: web}}, template", "{app: yes}}, template", "/spec/selector/matchLabels/app must be string")]
    [InlineData("kind: Deployment", "kind: Deploymant", "there is no schema of apps/v1 Deploymant")]
    [InlineData("apps/v1", "apps/v1beta9", "there is no schema of apps/v1beta9 Deployment")]
    [InlineData("apps/v1", "unknown.example.com/v1", "there is no schema of unknown.example.com/v1 Deployment")]
    public async Task Validate_BrokenDeployment_SaysWhatIsWrong(string right, string wrong, params string[] expected)
    {
        var found = await SchemaValidation.ValidateAsync(YamlObjects.Parse(Deployment.Replace(right, wrong, StringComparison.Ordinal)));

        foreach (var message in expected)
        {
            found.ShouldContain(line => line.Contains(message, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("{apiVersion: opentelemetry.io/v1beta1, kind: OpenTelemetryCollector, metadata: {name: c}, spec: {mode: sidecars, config: {receivers: {}, exporters: {}, service: {pipelines: {}}}}}", "/spec/mode must be equal")]
    [InlineData("{apiVersion: opentelemetry.io/v1beta1, kind: OpenTelemetryCollector, metadata: {name: c}, spec: {config: {receivers: {}, service: {pipelines: {}}}}}", "/spec/config must have required property exporters")]
    [InlineData("{apiVersion: opentelemetry.io/v1beta1, kind: OpenTelemetryCollector, metadata: {name: c}, spec: {replica: 1, config: {receivers: {}, exporters: {}, service: {pipelines: {}}}}}", "/spec/replica is not a field")]
    [InlineData("{apiVersion: cert-manager.io/v1, kind: Issuer, metadata: {name: i}, spec: {acme: {server: https://localhost, privateKeySecretRef: {name: k}, solver: []}}}", "/spec/acme/solver is not a field")]
    [InlineData("{apiVersion: cert-manager.io/v1, kind: Issuer, metadata: {name: i}, spec: {acme: {server: https://localhost}}}", "/spec/acme must have required property privateKeySecretRef")]
    [InlineData("{metadata: {name: nothing}}", "has no apiVersion and kind")]
    public async Task Validate_BrokenResource_SaysWhatIsWrong(string yaml, string expected) =>
        (await SchemaValidation.ValidateAsync(YamlObjects.Parse(yaml))).ShouldContain(line => line.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public async Task Validate_SoundDeployment_FindsNothing() => (await SchemaValidation.ValidateAsync(YamlObjects.Parse(Deployment))).ShouldBeEmpty();
}
