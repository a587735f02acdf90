using TracingAspire.Aspirate.Tests.Fixtures;

namespace TracingAspire.Aspirate.Tests.Expressions;

public class PlaceholderTests
{
    private const string Server = """
        "api": {
          "type": "project.v0", "path": "Api.csproj",
          "bindings": {
            "http": { "scheme": "http", "protocol": "tcp", "transport": "http" },
            "https": { "scheme": "https", "protocol": "tcp", "transport": "http" }
          }
        },
        "db": {
          "type": "container.v0", "image": "db:1", "connectionString": "Host={db.bindings.tcp.host};Port={db.bindings.tcp.port}",
          "env": { "MODE": "fast" },
          "bindings": { "tcp": { "scheme": "tcp", "protocol": "tcp", "transport": "tcp", "port": 5000, "targetPort": 5432 } }
        },
        "shared": { "type": "value.v0", "connectionString": "{db.connectionString};Shared" },
        "escaped": { "type": "annotated.string", "value": "{greeting.value}", "filter": "uri" }
        """;

    [Theory]
    [InlineData("{api.bindings.http.url}", "http://api:8080")]
    [InlineData("{api.bindings.http.scheme}://{api.bindings.http.host}:{api.bindings.http.port}", "http://api:8080")]
    [InlineData("{api.bindings.http.targetPort}", "8080")]
    [InlineData("{api.bindings.http.tlsEnabled}", "False")]
    [InlineData("{db.bindings.tcp.url}", "tcp://db:5000")]
    [InlineData("{db.bindings.tcp.port}/{db.bindings.tcp.targetPort}", "5000/5432")]
    [InlineData("{db.connectionString}", "Host=db;Port=5000")]
    [InlineData("{shared.connectionString}", "Host=db;Port=5000;Shared")]
    [InlineData("{db.env.MODE}", "fast")]
    [InlineData("{db.containerImage}", "db:1")]
    [InlineData("{api.containerImage}", "api:1.0")]
    [InlineData("{greeting.value}", "a b&c")]
    [InlineData("{greeting.inputs.value}", "a b&c")]
    [InlineData("{escaped.value}", "a%20b%26c")]
    [InlineData("{{literal}} {\"json\":true}", "{{literal}} {\"json\":true}")]
    [InlineData("{api.bindings.https.url}", "http://api:8080")]
    [InlineData("<&\\\"'>", "<&\"'>")]
    public async Task Resolve_Placeholder_GivesWhatListensInTheCluster(string value, string expected)
    {
        using var workspace = Workspace.With($"{Server}, {Resources.Parameter("greeting", "\"default\": { \"value\": \"a b&c\" }")}, {Resources.WithEnv($"\"X\": \"{value.Replace("\"", value.Contains('\\', StringComparison.Ordinal) ? "\"" : "\\\"", StringComparison.Ordinal)}\"")}");

        await workspace.GenerateWellAsync("-ct", "1.0");
        workspace.Literal("box", "X").ShouldBe(expected);
    }

    [Theory]
    [InlineData("{nobody.bindings.http.url}", "there is no resource 'nobody'; there is: api, box, db, escaped, greeting, shared.")]
    [InlineData("{api.bindings.grpc.url}", "'api' has no binding 'grpc'; there is: http, https.")]
    [InlineData("{api.bindings.http.path}", "a binding has no 'path'; there is: host, port, scheme, targetPort, tlsEnabled, url.")]
    [InlineData("{api.connectionString}", "'api' has nothing of that name; there is: bindings.http.url, bindings.https.url, containerImage.")]
    [InlineData("{greeting.inputs.other}", "'greeting' has nothing of that name; there is: inputs.value, value.")]
    [InlineData("{shared.value}", "'shared' has nothing of that name; there is: connectionString.")]
    public async Task Resolve_Unknown_NamesPlaceAndWhatThereIs(string value, string expected)
    {
        using var workspace = Workspace.With($"{Server}, {Resources.Parameter("greeting", "\"default\": { \"value\": \"\" }")}, {Resources.WithEnv($"\"X\": \"{value}\"")}");

        (await workspace.GenerateBadlyAsync()).ShouldBe($"resources.box.env.X (line 14): {value}: {expected}");
    }

    [Fact]
    public async Task Resolve_Cycle_PrintsTheChain()
    {
        using var workspace = Workspace.With(
            $"{Resources.WithEnv("\"X\": \"{a.connectionString}\"")}, \"a\": {{ \"type\": \"value.v0\", \"connectionString\": \"{{b.connectionString}}\" }}, \"b\": {{ \"type\": \"value.v0\", \"connectionString\": \"{{a.connectionString}}\" }}");

        (await workspace.GenerateBadlyAsync()).ShouldContain("refers to itself: a.connectionString → b.connectionString → a.connectionString.");
    }

    [Fact]
    public async Task Resolve_EndlessChain_IsRefused()
    {
        var links = Enumerable.Range(0, 5000).Select(number => $"\"v{number}\": {{ \"type\": \"value.v0\", \"connectionString\": \"{{v{number + 1}.connectionString}}\" }}");
        using var workspace = Workspace.With($"{Resources.WithEnv("\"X\": \"{v0.connectionString}\"")}, {string.Join(',', links)}, \"v5000\": {{ \"type\": \"value.v0\", \"connectionString\": \"end\" }}");

        (await workspace.GenerateBadlyAsync()).ShouldContain("hangs on a chain of more than 100 references");
    }

    [Fact]
    public async Task Resolve_ValueThatDoublesItself_IsRefused()
    {
        var links = Enumerable.Range(0, 60).Select(number => $"\"v{number}\": {{ \"type\": \"value.v0\", \"connectionString\": \"{{v{number + 1}.connectionString}}{{v{number + 1}.connectionString}}\" }}");
        using var workspace = Workspace.With($"{Resources.WithEnv("\"X\": \"{v0.connectionString}\"")}, {string.Join(',', links)}, \"v60\": {{ \"type\": \"value.v0\", \"connectionString\": \"laugh\" }}");

        (await workspace.GenerateBadlyAsync()).ShouldContain("is longer than 1 MiB with its placeholders resolved");
    }

    [Fact]
    public async Task Resolve_LeftOutResource_SaysWhereToPutTheValue()
    {
        using var workspace = Workspace.With($"{Resources.WithEnv("\"X\": \"{stack.outputs.url}\"")}, \"stack\": {{ \"type\": \"aws.cloudformation.stack.v0\" }}");

        (await workspace.GenerateBadlyAsync("--skip-unsupported")).ShouldContain("give the value in aspirate.json, under resources.box.env.");

        workspace.Settings("""{ "resources": { "box": { "env": { "X": "https://given" } } } }""");
        await workspace.GenerateWellAsync("--skip-unsupported");
        workspace.Literal("box", "X").ShouldBe("https://given");
    }

    [Fact]
    public async Task Resolve_ArgsAndAnnotations_AreResolvedToo()
    {
        using var workspace = Workspace.With(
            $"{Server}, {Resources.Parameter("greeting", "\"default\": { \"value\": \"\" }")}, {Resources.ContainerWith("\"args\": [\"--to={db.bindings.tcp.host}\", \"cost $(USD) $$5\"], \"annotations\": { \"example.com/url\": \"{api.bindings.http.url}\", \"sidecar\": \"'true'\" }")}");

        await workspace.GenerateWellAsync("-ct", "1.0");
        var box = (await Rendering.RenderAsync(workspace.Output)).One("Deployment", "box");
        box.Text("spec", "template", "spec", "containers", 0, "args", 0).ShouldBe("--to=db");
        box.Text("spec", "template", "spec", "containers", 0, "args", 1).ShouldBe("cost $$(USD) $$$5");
        box.Texts("spec", "template", "metadata", "annotations").ShouldBe(
            new Dictionary<string, string> { ["example.com/url"] = "http://api:8080", ["sidecar"] = "true" }, ignoreOrder: true);
    }
}
