using TracingAspire.Aspirate.Tests.Fixtures;

namespace TracingAspire.Aspirate.Tests.Commands;

/// <summary>Values of options and settings that lead to nothing a cluster takes.</summary>
public class OptionValueTests
{
    private const string Project = "\"web\": { \"type\": \"project.v0\", \"path\": \"web.csproj\" }";

    [Theory]
    [InlineData("--aspire-manifest")]
    [InlineData("--output-path")]
    [InlineData("--project-path")]
    [InlineData("--settings")]
    public async Task Generate_EmptyPath_IsRefused(string option)
    {
        using var workspace = Workspace.With(Resources.Container);

        var run = await workspace.RunAsync("generate", option, "");
        run.ExitCode.ShouldBe(1);
        run.Error.TrimEnd().ShouldBe($"{option} is empty; give a path, or leave it out.");
    }

    [Theory]
    [InlineData("--container-image-tag", "a b", "'web:a b' is no image name")]
    [InlineData("--container-image-tag", "", "'web:' is no image name")]
    [InlineData("--container-registry", "https://r.example.com", "'https://r.example.com/web:latest' is no image name")]
    [InlineData("--container-repository-prefix", "a//b", "'a//b/web:latest' is no image name")]
    [InlineData("--set", "resources.web.image=x y", "'x y' is no image name")]
    [InlineData("--set", "resources.web.labels.x=a b", "resources.web.labels.x: 'a b' is no label")]
    [InlineData("--set", "resources.web.serviceAccountName=A", "resources.web.serviceAccountName: 'A' is no name in Kubernetes")]
    public async Task Generate_ValueNoClusterTakes_IsRefused(string option, string value, string expected)
    {
        using var workspace = Workspace.With(Project);

        (await workspace.GenerateBadlyAsync(option, value)).ShouldContain(expected);
    }

    [Theory]
    [InlineData("123456789012.dkr.ecr.eu-west-1.amazonaws.com", "team/app", "1.0.0-rc.1_x")]
    [InlineData("localhost:5000", "a__b", "latest")]
    public async Task Generate_ImageNamesThereAre_AreTaken(string registry, string prefix, string tag)
    {
        using var workspace = Workspace.With(Project);

        await workspace.GenerateWellAsync("-cr", registry, "-crp", prefix, "-ct", tag);
        workspace.Read("web/deployment.yaml").ShouldContain($"{registry}/{prefix}/web:{tag}");
    }

    [Fact]
    public async Task Generate_LoginWithoutPrivateRegistry_SaysThatItDoesNothing()
    {
        using var workspace = Workspace.With(Resources.Container);

        var run = await workspace.GenerateWellAsync("--private-registry-password", "hunter2");
        run.Output.ShouldContain("do nothing without --private-registry.");
        run.Output.ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task SkipFinal_AdviceDoesNotNameAFileThatIsNotThere()
    {
        using var workspace = Workspace.With(Resources.Container);

        (await workspace.GenerateWellAsync("--skip-final")).Output.ShouldNotContain("kubectl");
    }

    [Theory]
    [InlineData("\"minLength\": 5000", "wants more than 4096 characters")]
    [InlineData("\"lower\": false, \"upper\": false, \"numeric\": false, \"special\": false", "leaves no character")]
    [InlineData("\"upper\": false, \"minUpper\": 2", "wants at least 2 characters of 'upper', which is off.")]
    [InlineData("\"minLength\": -1", "is -1; it must be a whole number from 0")]
    public async Task Generate_RulesThatCannotBeKept_AreRefused(string rules, string expected)
    {
        using var workspace = Workspace.With($"{Resources.Parameter("pw", $"\"secret\": true, \"default\": {{ \"generate\": {{ {rules} }} }}")}, {Resources.Container}");

        (await workspace.GenerateBadlyAsync()).ShouldContain(expected);
    }

    [Fact]
    public async Task Settings_HttpsPorts_MakesTheBindingListenAndVariablesAreReferredTo()
    {
        using var workspace = Workspace.With($$"""
            "web": { "type": "project.v0", "path": "web.csproj", "bindings": { "https": { "scheme": "https", "protocol": "tcp", "transport": "http" } } },
            {{Resources.WithEnv("\"URL\": \"{web.bindings.https.url}\", \"COPY\": \"{web.env.HTTPS_PORTS}\"")}}
            """);
        workspace.Settings("""{ "resources": { "web": { "env": { "HTTPS_PORTS": "8443" } } } }""");

        await workspace.GenerateWellAsync();
        workspace.Literal("box", "URL").ShouldBe("https://web:8443");
        workspace.Literal("box", "COPY").ShouldBe("8443");
    }

    [Fact]
    public async Task Build_ArgumentsOfDockerfiles_AreResolvedAndHoldNoSecret()
    {
        const string built = """
            "web": { "type": "container.v1", "build": { "context": ".", "dockerfile": "Dockerfile", "args": { "PORT": "{web.bindings.http.port}" ADD } }, "bindings": { "http": { "scheme": "http", "targetPort": 80 } } }
            """;
        using var workspace = Workspace.With(built.Replace("ADD", "", StringComparison.Ordinal));

        (await workspace.RunAsync("generate", "-m", workspace.ManifestPath, "-o", workspace.Output)).ExitCode.ShouldBe(0);
        workspace.Processes.Requests.ShouldHaveSingleItem().Arguments.ShouldContain("PORT=80");

        workspace.Manifest($"{{ \"resources\": {{ {Resources.Secret("pw")}, {built.Replace("ADD", ", \"PW\": \"{pw.value}\"", StringComparison.Ordinal)} }} }}");
        var run = await workspace.RunAsync("generate", "-m", workspace.ManifestPath, "-o", workspace.Output, "-pa", "pw=hunter2");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("resources.web.build.args.PW (line 1): holds a secret, and an image shows what it was built with");
    }

    [Fact]
    public async Task Generate_NothingThatRuns_IsRefused()
    {
        using var workspace = Workspace.With($"{Resources.Parameter("p")}, {Resources.Container}");

        (await workspace.GenerateBadlyAsync("-c", "p")).ShouldContain("there is no project, container or Dockerfile to deploy.");
    }
}
