using TracingAspire.Aspirate.Tests.Fixtures;

namespace TracingAspire.Aspirate.Tests.Workloads;

public class BindMountTests
{
    [Fact]
    public async Task BindMount_File_IsAConfigMapMountedReadOnlyWithPlaceholdersResolved()
    {
        using var workspace = Workspace.With(Mounts("cfg/app.yaml:/etc/app/app.yaml", "cfg/other/app.yaml:/etc/other/app.yaml"));
        workspace.Write("cfg/app.yaml", "to: {box.bindings.http.url}\nenv: ${env:HOME:-x}\ngo: {{ .Values.box.value }}\njson: {\"a\": 1}\r\n");
        workspace.Write("cfg/other/app.yaml", "second");

        await workspace.GenerateWellAsync();
        var objects = await Rendering.RenderAsync(workspace.Output);
        var config = objects.One("ConfigMap", "box-config");
        config.Texts("data").ShouldBe(
            new Dictionary<string, string>
            {
                ["app.yaml"] = "to: http://box:80\nenv: ${env:HOME:-x}\ngo: {{ .Values.box.value }}\njson: {\"a\": 1}\r\n",
                ["other-app.yaml"] = "second",
            },
            ignoreOrder: true);

        var pod = objects.One("Deployment", "box").At("spec", "template", "spec")!;
        pod.Text("volumes", 0, "configMap", "name").ShouldBe(config.Text("metadata", "name"));
        pod.Text("containers", 0, "volumeMounts", 0, "mountPath").ShouldBe("/etc/app/app.yaml");
        pod.Text("containers", 0, "volumeMounts", 0, "subPath").ShouldBe("app.yaml");
        pod.Text("containers", 0, "volumeMounts", 0, "readOnly").ShouldBe("true");
    }

    [Fact]
    public async Task BindMount_Folder_StandsForItsFiles()
    {
        using var workspace = Workspace.With(Mounts("cfg:/etc/app"));
        workspace.Write("cfg/a.conf", "a");
        workspace.Write("cfg/b.conf", "b");

        await workspace.GenerateWellAsync();
        workspace.Read("box/config/a.conf").ShouldBe("a");
        workspace.Read("box/deployment.yaml").ShouldContain("mountPath: /etc/app/b.conf");
    }

    [Fact]
    public async Task BindMount_BesideTheManifestsFolderInOneRepository_IsTaken()
    {
        using var workspace = Workspace.With(Mounts("../shared/app.conf:/etc/app.conf"));
        workspace.Write("repository/.git/HEAD", "");
        workspace.Write("repository/shared/app.conf", "a");
        var manifest = Path.Combine(workspace.Folder, "repository", "AppHost", "manifest.json");
        workspace.Write(manifest, await File.ReadAllTextAsync(workspace.ManifestPath, TestContext.Current.CancellationToken));

        var run = await workspace.RunAsync("generate", "-m", manifest, "-o", workspace.Output, "--skip-build");

        run.ExitCode.ShouldBe(0, run.Error);
        workspace.Read("box/config/app.conf").ShouldBe("a");
    }

    [Theory]
    [InlineData("../outside.txt:/x", "'../outside.txt' is outside")]
    [InlineData("/etc/passwd:/x", "'/etc/passwd' is outside")]
    [InlineData("cfg/link:/x", "is outside")]
    [InlineData("cfg/linked-folder/passwd:/x", "is outside")]
    [InlineData("cfg/gone.txt:/x", "'cfg/gone.txt' does not exist in")]
    [InlineData("cfg/binary:/x", "'cfg/binary' is binary")]
    [InlineData("cfg/latin1:/x", "'cfg/latin1' is binary or not UTF-8")]
    [InlineData("cfg/large:/x", "'cfg/large' is larger than 1 MiB, the limit of a ConfigMap")]
    [InlineData("deep:/x", "is a folder with a folder in it (inner)")]
    [InlineData("none:/x", "'none' is an empty folder.")]
    [InlineData("cfg/text:x", "the target 'x' is no absolute path in the container.")]
    [InlineData("cfg/bell:/x", "holds")]
    [InlineData("cfg/unknown:/x", "{nobody.bindings.http.url}: there is no resource 'nobody'")]
    public async Task BindMount_NotForAConfigMap_SaysWhy(string mount, string expected)
    {
        using var workspace = Workspace.With(Mounts(mount));
        workspace.Write("cfg/text", "x");
        workspace.Write("cfg/large", new string('x', (1024 * 1024) + 1));
        workspace.Write("cfg/unknown", "{nobody.bindings.http.url}");
        workspace.Write("cfg/bell", "bell \a");
        workspace.Write("deep/inner/file", "x");
        Directory.CreateDirectory(Path.Combine(workspace.Folder, "none"));
        File.WriteAllBytes(Path.Combine(workspace.Folder, "cfg/binary"), [0x7F, 0x45, 0x00, 0x01]);
        File.WriteAllBytes(Path.Combine(workspace.Folder, "cfg/latin1"), [0x63, 0x61, 0x66, 0xE9]);
        File.CreateSymbolicLink(Path.Combine(workspace.Folder, "cfg/link"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(workspace.Folder, "cfg/linked-folder"), "/etc");

        var error = await workspace.GenerateBadlyAsync();
        error.ShouldStartWith("resources.box.bindMounts[0] (line 1): ");
        error.ShouldContain(expected);
        error.ShouldNotContain("\n");
    }

    [Fact]
    public async Task BindMount_FilesOfMoreThanAMebibyteTogether_AreRefused()
    {
        using var workspace = Workspace.With(Mounts("a:/a", "b:/b"));
        workspace.Write("a", new string('x', 600_000));
        workspace.Write("b", new string('x', 600_000));

        (await workspace.GenerateBadlyAsync()).ShouldContain("hold more than 1 MiB together");
    }

    [Fact]
    public async Task BindMount_Writable_IsSaidToBeReadOnly()
    {
        using var workspace = Workspace.With(Mounts("a:/a").Replace("true", "false", StringComparison.Ordinal));
        workspace.Write("a", "x");

        (await workspace.GenerateWellAsync()).Output.ShouldContain("/a is mounted read-only");
    }

    private static string Mounts(params string[] mounts)
    {
        var items = mounts.Select(mount => mount.Split(':')).Select(parts => $"{{ \"source\": \"{parts[0]}\", \"target\": \"{parts[1]}\", \"readOnly\": true }}");
        return Resources.ContainerWith($"\"bindMounts\": [ {string.Join(',', items)} ], \"bindings\": {{ {Resources.Binding("http", 80)} }}");
    }
}
