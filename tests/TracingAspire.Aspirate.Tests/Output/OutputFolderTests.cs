using TracingAspire.Aspirate.Tests.Fixtures;

namespace TracingAspire.Aspirate.Tests.Output;

public class OutputFolderTests
{
    [Fact]
    public async Task Write_Twice_GivesTheSameBytes()
    {
        using var one = Workspace.With(Resources.WithEnv("\"B\": \"2\", \"A\": \"1\""));
        using var two = Workspace.With(Resources.WithEnv("\"A\": \"1\", \"B\": \"2\""));
        await one.GenerateWellAsync();
        await one.GenerateWellAsync();
        await two.GenerateWellAsync();

        one.Files().ShouldNotBeEmpty();
        one.Files().ShouldBe(two.Files());
        foreach (var file in one.Files())
        {
            one.Read(file).ShouldBe(two.Read(file));
            one.Read(file).ShouldNotContain("\r");
        }
    }

    [Fact]
    public async Task Write_ResourceGone_ItsFilesGoAndThoseOfOthersStay()
    {
        using var workspace = Workspace.With($"{Resources.Container}, {Resources.ContainerWith("\"args\": []", "gone")}");
        await workspace.GenerateWellAsync();
        File.WriteAllText(Path.Combine(workspace.Output, "gone", "notes.txt"), "mine");
        workspace.Manifest($"{{ \"resources\": {{ {Resources.Container} }} }}");

        (await workspace.GenerateWellAsync()).Output.ShouldContain("gone/notes.txt was not written by this tool and stays.");
        workspace.Wrote("gone/deployment.yaml").ShouldBeFalse();
        workspace.Read("gone/notes.txt").ShouldBe("mine");
    }

    [Fact]
    public async Task Write_FolderOfOthers_IsRefused()
    {
        using var workspace = Workspace.With(Resources.Container);
        workspace.Write("out/precious.txt", "mine");

        (await workspace.GenerateBadlyAsync()).ShouldContain("holds files this tool did not write (for example: precious.txt); empty the folder, or give another one with -o.");
        workspace.Read("precious.txt").ShouldBe("mine");
    }

    [Fact]
    public async Task Write_PathOfAFile_IsRefused()
    {
        using var workspace = Workspace.With(Resources.Container);
        File.WriteAllText(workspace.Output, "a file");

        var run = await workspace.GenerateAsync();
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("is a file; give a folder with -o.");
        File.ReadAllText(workspace.Output).ShouldBe("a file");
    }

    [Fact]
    public async Task Write_AfterARunThatWasKilled_PutsTheFolderRight()
    {
        using var workspace = Workspace.With(Resources.Container);
        await workspace.GenerateWellAsync();
        workspace.Write(".out.aspirate-new/half", "half");
        Directory.Move(workspace.Output, Path.Combine(workspace.Folder, ".out.aspirate-old"));

        await workspace.GenerateWellAsync();
        workspace.Wrote("box/deployment.yaml").ShouldBeTrue();
        Directory.EnumerateFileSystemEntries(workspace.Folder, ".out*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_ErrorLater_LeavesTheOldFolder()
    {
        using var workspace = Workspace.With(Resources.Container);
        await workspace.GenerateWellAsync();
        var before = workspace.Read("box/deployment.yaml");
        workspace.Manifest($"{{ \"resources\": {{ {Resources.ContainerWith("\"args\": [\"{nobody.value}\"]")} }} }}");

        await workspace.GenerateBadlyAsync();
        workspace.Read("box/deployment.yaml").ShouldBe(before);
    }

    [Fact]
    public async Task Check_Same_IsZero()
    {
        using var workspace = Workspace.With(Resources.Container);
        await workspace.GenerateWellAsync();
        var written = Directory.GetLastWriteTimeUtc(workspace.Output);

        var run = await workspace.GenerateAsync("--check");
        run.ExitCode.ShouldBe(0, run.Error);
        Directory.GetLastWriteTimeUtc(workspace.Output).ShouldBe(written);
    }

    [Fact]
    public async Task Check_Differences_AreListedAndNothingIsWritten()
    {
        using var workspace = Workspace.With($"{Resources.Container}, {Resources.ContainerWith("\"args\": []", "gone")}");
        await workspace.GenerateWellAsync();
        File.Delete(Path.Combine(workspace.Output, "kustomization.yaml"));
        File.AppendAllText(Path.Combine(workspace.Output, "box/deployment.yaml"), "# edited\n");
        workspace.Manifest($"{{ \"resources\": {{ {Resources.Container} }} }}");

        (await workspace.GenerateBadlyAsync("--check")).ShouldEndWith(
            "  missing: kustomization.yaml\n  differs: box/deployment.yaml\n  differs: .aspirate-files\n  no longer generated: gone/deployment.yaml\n  no longer generated: gone/kustomization.yaml");
        workspace.Read("box/deployment.yaml").ShouldEndWith("# edited\n");
    }

    [Fact]
    public async Task Check_NoFolder_ListsEverything()
    {
        using var workspace = Workspace.With(Resources.Container);

        (await workspace.GenerateBadlyAsync("--check")).ShouldContain("missing: box/deployment.yaml");
        Directory.Exists(workspace.Output).ShouldBeFalse();
    }

    [Fact]
    public async Task Generate_LinkAsOutput_StaysALink()
    {
        using var workspace = Workspace.With(Resources.Container);
        var real = Directory.CreateDirectory(Path.Combine(workspace.Folder, "real")).FullName;
        Directory.CreateSymbolicLink(workspace.Output, real);

        await workspace.GenerateWellAsync();
        await workspace.GenerateWellAsync();
        new DirectoryInfo(workspace.Output).LinkTarget.ShouldBe(real);
        File.Exists(Path.Combine(real, "kustomization.yaml")).ShouldBeTrue();
    }

    [Fact]
    public async Task Generate_SecretFileOfOthers_Stays()
    {
        using var workspace = Workspace.With(Resources.Container);
        await workspace.GenerateWellAsync();
        workspace.Write("out/mine.secrets", "mine");

        (await workspace.GenerateWellAsync()).Output.ShouldContain("mine.secrets was not written by this tool and stays.");
        workspace.Read("mine.secrets").ShouldBe("mine");
    }
}
