using System.Text;
using TracingAspire.Aspirate.Tests.Fixtures;

namespace TracingAspire.Aspirate.Tests.Secrets;

public class SecretTests
{
    private const string Password = "S3cret=\"quoted\" #1 'x' ü$(Y) ";

    private static readonly string Manifest = $$"""
        {{Resources.Secret("db-password")}},
        "db": {
          "type": "container.v0", "image": "db:1", "connectionString": "Host={db.bindings.tcp.host};Password={db-password.value}",
          "args": ["--user", "--password={db-password.value}"],
          "env": { "PASSWORD": "{db-password.value}", "MODE": "fast" },
          "bindMounts": [ { "source": "db.conf", "target": "/etc/db.conf", "readOnly": true } ],
          "bindings": { "tcp": { "scheme": "tcp", "protocol": "tcp", "transport": "tcp", "targetPort": 5432 } }
        },
        "escaped": { "type": "annotated.string", "value": "{db-password.value}", "filter": "uri" },
        "app": { "type": "container.v0", "image": "app:1", "env": { "ConnectionStrings__db": "{db.connectionString}", "URI": "pg://u:{escaped.value}@db" } }
        """;

    [Fact]
    public async Task Secrets_AndEverythingDerived_AreInSecretsOnly()
    {
        using var workspace = With();
        var run = await workspace.GenerateWellAsync("-pa", $"db-password={Password}");

        run.Output.ShouldNotContain("S3cret");
        run.Error.ShouldBeEmpty();
        var objects = await Rendering.RenderAsync(workspace.Output);
        Decode(objects.One("Secret", "db-secrets").Texts("data")).ShouldBe(
            new Dictionary<string, string> { ["ASPIRATE_ARG_1"] = $"--password={Password}", ["PASSWORD"] = Password }, ignoreOrder: true);
        Decode(objects.One("Secret", "db-config-secrets").Texts("data")).ShouldBe(
            new Dictionary<string, string> { ["db.conf"] = $"first\npassword {Password}\nlast\n" });
        Decode(objects.One("Secret", "app-secrets").Texts("data")).ShouldBe(
            new Dictionary<string, string> { ["ConnectionStrings__db"] = $"Host=db;Password={Password}", ["URI"] = $"pg://u:{Uri.EscapeDataString(Password)}@db" },
            ignoreOrder: true);

        var container = objects.One("Deployment", "db").At("spec", "template", "spec", "containers", 0)!;
        container.Text("args", 1).ShouldBe("$(ASPIRATE_ARG_1)");
        container.Text("envFrom", 1, "secretRef", "name").ShouldBe(objects.One("Secret", "db-secrets").Text("metadata", "name"));
        foreach (var file in workspace.Files().Where(file => !file.EndsWith(".secrets", StringComparison.Ordinal) && !file.Contains(".secrets.d/", StringComparison.Ordinal)))
            workspace.Read(file).ShouldNotContain("S3cret", Case.Sensitive, file);
    }

    [Fact]
    public async Task Secrets_Files_AreForTheirOwnerAndNotForGit()
    {
        using var workspace = With();
        await workspace.GenerateWellAsync("-pa", "db-password=x");

        string[] secret = [".parameters.secrets", "app/.app.secrets", "db/.db-config.secrets.d/db.conf", "db/.db.secrets"];
        workspace.Files().Where(file => file.EndsWith(".secrets", StringComparison.Ordinal) || file.Contains(".secrets.d/", StringComparison.Ordinal)).ShouldBe(secret);
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in secret)
                File.GetUnixFileMode(Path.Combine(workspace.Output, file)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }

        workspace.Read(".gitignore").ShouldContain("*.secrets\n*.secrets.d/\n");
        workspace.Read("app/.app.secrets.example").ShouldContain("# ConnectionStrings__db comes from the secret parameter db-password.\nConnectionStrings__db=\n");
    }

    [Fact]
    public async Task Secrets_Missing_AreNamedInOneMessage()
    {
        using var workspace = Workspace.With($"{Resources.Secret("b-key")}, {Resources.Secret("a-key")}, {Resources.WithEnv("\"X\": \"{a-key.value}{b-key.value}\"")}");

        (await workspace.GenerateBadlyAsync("--non-interactive")).ShouldBe(
            "Parameters have no value: a-key, b-key. Give them with -pa a-key=… -pa b-key=…, or with the variables Parameters__a_key, Parameters__b_key.");
    }

    [Fact]
    public async Task Secrets_Check_NeedsNoValue()
    {
        using var workspace = With();
        await workspace.GenerateWellAsync("-pa", "db-password=x");
        foreach (var file in workspace.Files().Where(file => file.EndsWith(".secrets", StringComparison.Ordinal)))
            File.Delete(Path.Combine(workspace.Output, file));

        (await workspace.GenerateAsync("--check")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Secrets_Generated_StayAndFollowTheirRules()
    {
        using var workspace = Workspace.With(
            $"{Resources.Parameter("key", "\"secret\": true, \"default\": { \"generate\": { \"minLength\": 24, \"special\": false, \"minNumeric\": 20 } }")}, {Resources.WithEnv("\"X\": \"{key.value}\"")}");

        await workspace.GenerateWellAsync("--non-interactive");
        var first = workspace.Read("box/.box.secrets");
        first.Trim().Length.ShouldBe("X=".Length + 24);
        first.Count(char.IsAsciiDigit).ShouldBeGreaterThanOrEqualTo(20);
        first[2..].Trim().ShouldAllBe(character => char.IsAsciiLetterOrDigit(character));

        await workspace.GenerateWellAsync("--non-interactive");
        workspace.Read("box/.box.secrets").ShouldBe(first);
        await workspace.GenerateWellAsync("--non-interactive", "--replace-secrets");
        workspace.Read("box/.box.secrets").ShouldNotBe(first);
    }

    [Fact]
    public async Task Secrets_ResourceGone_ItsFileGoesAndTheStateStays()
    {
        using var workspace = With();
        await workspace.GenerateWellAsync("-pa", "db-password=x");
        workspace.Manifest($"{{ \"resources\": {{ {Resources.Container} }} }}");

        (await workspace.GenerateWellAsync()).Output.ShouldNotContain("was not written by this tool");
        workspace.Files().Where(file => file.Contains("secrets", StringComparison.Ordinal)).ShouldBe([".parameters.secrets"]);
    }

    [Fact]
    public async Task Secrets_DisabledWhereThereAreSome_IsRefused()
    {
        using var workspace = With();

        (await workspace.GenerateBadlyAsync("--disable-secrets", "-pa", "db-password=x")).ShouldStartWith("--disable-secrets would write secret parameters into ConfigMaps in clear");
    }

    [Fact]
    public async Task Secrets_SeveralLinesInAVariable_AreRefusedWithoutTheValue()
    {
        using var workspace = With();

        var error = await workspace.GenerateBadlyAsync("-pa", "db-password=S3cret\nline");
        error.ShouldContain("has more than one line, which kustomize's env files cannot hold");
        error.ShouldNotContain("S3cret");
    }

    [Theory]
    [InlineData("\"annotations\": { \"a\": \"{key.value}\" }", "holds a secret, and annotations are readable")]
    [InlineData("\"entrypoint\": \"{key.value}\"", "holds a secret; pass it in a variable.")]
    public async Task Secrets_WhereTheyWouldBeReadable_AreRefused(string members, string expected)
    {
        using var workspace = Workspace.With($"{Resources.Secret("key")}, {Resources.ContainerWith(members)}");

        (await workspace.GenerateBadlyAsync("-pa", "key=x")).ShouldContain(expected);
    }

    private static Workspace With()
    {
        var workspace = Workspace.With(Manifest);
        workspace.Write("db.conf", "first\npassword {db-password.value}\nlast\n");
        return workspace;
    }

    private static Dictionary<string, string> Decode(Dictionary<string, string> data) =>
        data.ToDictionary(entry => entry.Key, entry => Encoding.UTF8.GetString(Convert.FromBase64String(entry.Value)));
}
