using TracingAspire.Aspirate.Tests.Fixtures;

namespace TracingAspire.Aspirate.Tests.Secrets;

public class ExternalSecretTests
{
    private static readonly string Manifest =
        $"{Resources.Secret("db-password")}, {Resources.WithEnv("\"CS\": \"Host=db;Password={db-password.value};x={{{{y}}}}\", \"PLAIN\": \"1\"")}";

    [Fact]
    public async Task ExternalSecrets_ReferToTheStoreAndNeedNoValue()
    {
        using var workspace = Workspace.With(Manifest);
        workspace.Settings("""{ "externalSecrets": { "storeName": "aws", "keyPrefix": "tasks/" } }""");

        await workspace.GenerateWellAsync("--secret-format", "external-secrets", "--non-interactive");
        var secret = (await Rendering.RenderAsync(workspace.Output)).One("ExternalSecret", "box-secrets");
        secret.Text("spec", "secretStoreRef", "name").ShouldBe("aws");
        secret.Text("spec", "data", 0, "remoteRef", "key").ShouldBe("tasks/db-password");
        secret.Text("spec", "data", 0, "secretKey").ShouldBe("db-password");
        secret.Text("spec", "target", "name").ShouldBe("box-secrets");
        secret.Text("spec", "target", "template", "data", "CS").ShouldBe("Host=db;Password={{ index . \"db-password\" }};x={{ \"{{\" }}y}}");
        workspace.Wrote(".gitignore").ShouldBeFalse();
        workspace.Files().ShouldNotContain(file => file.Contains(".secrets", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ExternalSecrets_BraceBeforeASecret_IsNoPartOfTheAction()
    {
        using var workspace = Workspace.With($"{Resources.Secret("pw")}, {Resources.WithEnv("\"CS\": \"Driver=x;PWD={{{pw.value}}}\"")}");
        workspace.Settings("""{ "externalSecrets": { "storeName": "aws" } }""");

        await workspace.GenerateWellAsync("--secret-format", "external-secrets");
        (await Rendering.RenderAsync(workspace.Output)).One("ExternalSecret", "box-secrets").Text("spec", "target", "template", "data", "CS")
            .ShouldBe("Driver=x;PWD={{ \"{\" }}{{ index . \"pw\" }}}");
    }

    [Fact]
    public async Task Generate_SecretLongerThanKustomizeReads_IsRefused()
    {
        using var workspace = Workspace.With($"{Resources.Secret("pw")}, {Resources.WithEnv("\"A\": \"{pw.value}\", \"B\": \"{pw.value}\"")}");

        (await workspace.GenerateBadlyAsync("-pa", $"pw={new string('x', 65534)}")).ShouldContain("The value of A is longer than 64 KiB");

        await workspace.GenerateWellAsync("-pa", $"pw={new string('x', 65533)}");
        (await Rendering.RenderAsync(workspace.Output)).One("Secret", "box-secrets").Texts("data").Keys.ShouldBe(["A", "B"]);
    }

    [Fact]
    public async Task ExternalSecrets_WithoutAStore_AreRefused()
    {
        using var workspace = Workspace.With(Manifest);

        (await workspace.GenerateBadlyAsync("--secret-format", "external-secrets")).ShouldContain("set externalSecrets.storeName in aspirate.json");
    }

    [Fact]
    public async Task PrivateRegistry_PasswordStaysOutOfGit()
    {
        using var workspace = Workspace.With(Resources.Container);
        string[] login = ["--private-registry", "--private-registry-url", "r.example.com", "--private-registry-username", "u"];

        (await workspace.GenerateBadlyAsync("--private-registry")).ShouldBe("--private-registry needs --private-registry-url and --private-registry-username.");
        (await workspace.GenerateBadlyAsync(login)).ShouldContain("private-registry-password");
        await workspace.GenerateWellAsync([.. login, "--private-registry-password", "p\"w"]);

        var objects = await Rendering.RenderAsync(workspace.Output);
        var secret = objects.One("Secret", "image-pull-secret");
        secret.Text("type").ShouldBe("kubernetes.io/dockerconfigjson");
        System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(secret.Text("data", ".dockerconfigjson"))).ShouldBe(
            """{"auths":{"r.example.com":{"username":"u","password":"p\u0022w","email":"aspir8@aka.ms"}}}""");
        objects.One("Deployment", "box").Text("spec", "template", "spec", "imagePullSecrets", 0, "name").ShouldBe("image-pull-secret");
        workspace.Files().Where(file => !file.Contains(".secrets", StringComparison.Ordinal)).ShouldAllBe(file => !workspace.Read(file).Contains("p\"w", StringComparison.Ordinal));
    }
}
