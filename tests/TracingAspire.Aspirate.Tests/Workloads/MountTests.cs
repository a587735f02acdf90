using TracingAspire.Aspirate.Tests.Fixtures;

namespace TracingAspire.Aspirate.Tests.Workloads;

public class MountTests
{
    private const string Settings = """{ "resources": { "box": { "emptyDirs": { "/tmp": {}, "/a/b": {}, "/a-b": {} } } } }""";

    [Theory]
    [InlineData("/", "nothing can be mounted at '/'")]
    [InlineData("/a:b", "nothing can be mounted at '/a:b'")]
    [InlineData("/tmp/", "two things are mounted at '/tmp'")]
    public async Task Mount_PathAPodIsRefusedFor_IsAnError(string target, string expected)
    {
        using var workspace = Workspace.With(Resources.ContainerWith($"\"volumes\": [ {{ \"name\": \"v\", \"target\": \"{target}\", \"readOnly\": false }} ]"));
        workspace.Settings(Settings);

        (await workspace.GenerateBadlyAsync()).ShouldContain(expected);
    }

    [Fact]
    public async Task EmptyDirs_NamesThatAreTaken_AreCounted()
    {
        using var workspace = Workspace.With(Resources.ContainerWith("\"volumes\": [ { \"name\": \"tmp\", \"target\": \"/d\", \"readOnly\": false } ]"));
        workspace.Settings(Settings);

        await workspace.GenerateWellAsync();
        var pod = (await Rendering.RenderAsync(workspace.Output)).One("StatefulSet", "box").At("spec", "template", "spec")!;
        var mounts = Enumerable.Range(0, 4).ToDictionary(
            index => pod.Text("containers", 0, "volumeMounts", index, "mountPath"), index => pod.Text("containers", 0, "volumeMounts", index, "name"));
        mounts.Values.Distinct().Count().ShouldBe(4);
        mounts["/d"].ShouldBe("tmp");
        Enumerable.Range(0, 3).Select(index => pod.Text("volumes", index, "name")).ShouldNotContain("tmp");
    }

    [Fact]
    public async Task Volume_NamedLikeThatOfTheFiles_IsRefused()
    {
        using var workspace = Workspace.With(Resources.ContainerWith("\"volumes\": [ { \"name\": \"aspirate-config\", \"target\": \"/d\", \"readOnly\": false } ]"));

        (await workspace.GenerateBadlyAsync()).ShouldContain("'aspirate-config' is the volume of the files that are mounted");
    }
}
