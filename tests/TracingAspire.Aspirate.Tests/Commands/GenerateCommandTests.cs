using TracingAspire.Aspirate.Processes;
using TracingAspire.Aspirate.Tests.Fixtures;

namespace TracingAspire.Aspirate.Tests.Commands;

public class GenerateCommandTests
{
    private const string Project = """
        "api": { "type": "project.v0", "path": "src/Api/Api.csproj" }
        """;

    [Fact]
    public async Task Help_Generate_NamesEveryOptionOfTheOriginal()
    {
        using var workspace = new Workspace();
        var run = await workspace.RunAsync("generate", "--help");

        run.ExitCode.ShouldBe(0);
        string[] options =
        [
            "-p", "--project-path", "-m", "--aspire-manifest", "-o", "--output-path", "--skip-build", "-sf", "--skip-final", "--container-builder",
            "-cbc", "-cba", "-cr", "--container-registry", "-crp", "--container-repository-prefix", "-ct", "--container-image-tag", "--image-pull-policy",
            "--namespace", "--output-format", "--runtime-identifier", "--private-registry", "--private-registry-url", "--private-registry-username",
            "--private-registry-password", "--private-registry-email", "--include-dashboard", "-pa", "--parameter", "-c", "--components",
            "--non-interactive", "--disable-secrets", "--disable-state", "--secret-password", "--prefer-dockerfile", "--compose-build",
            "--replace-secrets", "-lp", "--launch-profile", "--check", "--skip-unsupported", "--secret-format",
        ];
        foreach (var option in options)
            run.Output.ShouldContain(option);
    }

    [Fact]
    public async Task Version_Root_IsTheProducts()
    {
        using var workspace = new Workspace();

        (await workspace.RunAsync("--version")).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("--nonsense", "--nonsense")]
    [InlineData("--image-pull-policy=Sometimes", "'Sometimes'")]
    [InlineData("--output-format=compose", "--output-format compose: this tool writes for Kubernetes only")]
    [InlineData("--output-format=yaml", "--output-format yaml is unknown; there are: kustomize, helm")]
    [InlineData("--components=nobody", "--components: there is no resource 'nobody'; there is: api.")]
    [InlineData("-pa=region", "'region' has no value; write -pa region=value.")]
    [InlineData("-pa=region=eu", "there is no parameter 'region' in the manifest")]
    public async Task Option_Bad_IsRefused(string option, string expected)
    {
        using var workspace = Workspace.With(Project);

        var run = await workspace.GenerateAsync(option);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(expected);
        workspace.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Option_WithoutEffect_IsSaid()
    {
        using var workspace = Workspace.With(Project);

        var run = await workspace.GenerateWellAsync("--prefer-dockerfile", "--compose-build", "api", "--secret-password", "x", "--disable-secrets", "--disable-state");
        run.Output.ShouldContain("--prefer-dockerfile does nothing");
        run.Output.ShouldContain("--compose-build does nothing");
        run.Output.ShouldContain("--secret-password does nothing");
        run.Output.ShouldContain("note: --container-image-tag: no tag is given, so built images are tagged 'latest'");
    }

    [Fact]
    public async Task Options_OfTheImage_GiveItsName()
    {
        using var workspace = Workspace.With(Project);
        workspace.Settings("""{ "containerSettings": { "registry": "ignored", "tags": ["ignored"] } }""");

        await workspace.GenerateWellAsync("-cr", "r.example.com/", "-crp", "team/", "-ct", "1.2", "-ct", "latest", "--image-pull-policy", "Always");
        workspace.Read("api/deployment.yaml").ShouldContain("image: r.example.com/team/api:1.2\n        imagePullPolicy: Always");
        workspace.Wrote("namespace.yaml").ShouldBeFalse();
    }

    [Fact]
    public async Task Build_Project_PublishesItsContainer()
    {
        using var workspace = Workspace.With(Project);

        var run = await workspace.RunAsync(
            "generate", "-m", workspace.ManifestPath, "-o", workspace.Output, "-cr", "r.example.com", "-crp", "team", "-ct", "1.2", "-ct", "1", "--runtime-identifier", "linux-arm64");
        run.ExitCode.ShouldBe(0, run.Error);
        var request = workspace.Processes.Requests.ShouldHaveSingleItem();
        request.Program.ShouldBe("dotnet");
        request.Arguments.ShouldBe(
        [
            "publish", Path.Combine(workspace.Folder, "src/Api/Api.csproj"), "-t:PublishContainer", "--verbosity", "quiet", "--nologo", "-r", "linux-arm64",
            "-p:ContainerRepository=team/api", "-p:ContainerImageTags=\"1.2;1\"", "-p:ContainerRegistry=r.example.com",
        ]);
    }

    [Fact]
    public async Task Build_Dockerfile_IsBuiltAndPushed()
    {
        using var workspace = Workspace.With("""
            "web": { "type": "container.v1", "build": { "context": "web", "dockerfile": "web/Dockerfile", "stage": "final", "args": { "MODE": "prod" } } }
            """);

        var run = await workspace.RunAsync("generate", "-m", workspace.ManifestPath, "-o", workspace.Output, "-cr", "r.example.com", "-ct", "1", "--container-builder", "podman");
        run.ExitCode.ShouldBe(0, run.Error);
        workspace.Processes.Requests.Select(request => $"{request.Program} {string.Join(' ', request.Arguments)}").ShouldBe(
        [
            $"podman build --tag r.example.com/web:1 --build-arg MODE=prod --target final --file {workspace.Folder}/web/Dockerfile {workspace.Folder}/web",
            "podman push r.example.com/web:1",
        ]);
    }

    [Fact]
    public async Task Build_Fails_NothingIsWritten()
    {
        using var workspace = Workspace.With(Project);
        workspace.Processes.Run = _ => new(1, "line\nerror CONTAINER1013: no registry\n");

        var run = await workspace.RunAsync("generate", "-m", workspace.ManifestPath, "-o", workspace.Output);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("The image of 'api' was not built (dotnet ended with 1); nothing was written:");
        run.Error.ShouldContain("CONTAINER1013");
        workspace.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Generate_WithoutManifest_RunsTheAppHostItFinds()
    {
        using var workspace = new Workspace();
        workspace.Write("Shop.sln", "");
        workspace.Write("Shop.AppHost/Shop.AppHost.csproj", "<Project />");
        workspace.Write("Shop.Web/Shop.Web.csproj", "<Project />");
        workspace.Processes.Run = request =>
        {
            File.WriteAllText(request.Arguments[^1], $"{{ \"resources\": {{ {Resources.Container} }} }}");
            return new(0, "");
        };

        var run = await workspace.RunAsync("generate", "-p", workspace.Folder, "-o", workspace.Output, "--skip-build", "-lp", "http");
        run.ExitCode.ShouldBe(0, run.Error);
        var request = workspace.Processes.Requests.ShouldHaveSingleItem();
        request.Arguments.Take(8).ShouldBe(
            ["run", "--project", Path.Combine(workspace.Folder, "Shop.AppHost/Shop.AppHost.csproj"), "--launch-profile", "http", "--", "--publisher", "manifest"]);
        Path.GetDirectoryName(request.Arguments[^1]).ShouldBe(workspace.Folder);
        File.Exists(request.Arguments[^1]).ShouldBeFalse();
        workspace.Wrote("box/deployment.yaml").ShouldBeTrue();
    }

    [Fact]
    public async Task Generate_AppHostFails_ShowsItsLastLines()
    {
        using var workspace = new Workspace();
        workspace.Write("Shop.AppHost.csproj", "<Project />");
        workspace.Processes.Run = _ => new ProcessResult(1, "error CS1002: ; expected\n");

        var run = await workspace.RunAsync("generate", "-p", workspace.Folder, "-o", workspace.Output);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("wrote no manifest (exit code 1):\nerror CS1002: ; expected");
    }

    [Theory]
    [InlineData(new string[0], "There is no AppHost project in")]
    [InlineData(new[] { "A.AppHost.csproj", "sub/B.AppHost.csproj" }, "There is more than one AppHost project in")]
    public async Task Generate_AppHostNotClear_AsksForIt(string[] projects, string expected)
    {
        using var workspace = new Workspace();
        foreach (var project in projects)
            workspace.Write(project, "<Project />");

        var run = await workspace.RunAsync("generate", "-p", workspace.Folder);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(expected);
        workspace.Processes.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Components_Some_LeavesTheOthersOut()
    {
        using var workspace = Workspace.With($"{Resources.Container}, {Resources.ContainerWith("\"env\": { \"X\": \"{box.containerImage}\" }", "user")}, \"seed\": {{ \"type\": \"executable.v0\" }}");

        await workspace.GenerateWellAsync("-c", "user", "--namespace", "space");
        workspace.Literal("user", "X").ShouldBe("busybox:1.37.0");
        workspace.Read("kustomization.yaml").ShouldContain("namespace: space\nresources:\n- user\n- namespace.yaml\n");
        workspace.Wrote("box/deployment.yaml").ShouldBeFalse();
    }

    [Fact]
    public async Task SkipFinal_LeavesOutWhatStandsAbove()
    {
        using var workspace = Workspace.With(Resources.Container);

        await workspace.GenerateWellAsync("--skip-final", "--namespace", "n");
        workspace.Files().ShouldBe([".aspirate-files", "box/deployment.yaml", "box/kustomization.yaml"]);
    }

    [Fact]
    public async Task Dashboard_Included_TakesTelemetryOfAll()
    {
        using var workspace = Workspace.With($"{Resources.Container}, {Resources.ContainerWith("\"env\": { \"OTEL_SERVICE_NAME\": \"own\" }", "named")}");

        await workspace.GenerateWellAsync("--include-dashboard");
        workspace.Literal("box", "OTEL_EXPORTER_OTLP_ENDPOINT").ShouldBe("http://aspire-dashboard:18889");
        workspace.Literal("box", "OTEL_SERVICE_NAME").ShouldBe("box");
        workspace.Literal("named", "OTEL_SERVICE_NAME").ShouldBe("own");
        (await Rendering.RenderAsync(workspace.Output)).One("Deployment", "aspire-dashboard")
            .Text("spec", "template", "spec", "securityContext", "runAsNonRoot").ShouldBe("true");
    }
}
