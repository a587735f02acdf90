using System.Text.Json.Nodes;

namespace TracingAspire.Tests.Deployment.Images;

/// <summary>What the images of the services say of themselves and hold.</summary>
[Collection(nameof(PublishedImages))]
public class ImageTests(PublishedImages images)
{
    public static TheoryData<string, string> EveryImage => new()
    {
        { "task-service", "x64" }, { "task-service", "arm64" }, { "task-web", "x64" }, { "task-web", "arm64" },
    };

    [Theory]
    [InlineData("task-service")]
    [InlineData("task-web")]
    public void Index_Platforms_AreBothArchitectures(string image) =>
        ImageArchive.Platforms(images.Registry, image, PublishedImages.Tag).ShouldBe(["linux/amd64", "linux/arm64"]);

    [Theory]
    [MemberData(nameof(EveryImage))]
    public void Config_Process_IsNotRootAndListensOn8080(string image, string architecture)
    {
        var settings = Read(image, architecture).Settings;
        settings["User"]!.ToString().ShouldBe("1654");
        settings["Entrypoint"]!.AsArray().Select(part => part!.ToString())
            .ShouldBe(["dotnet", image == "task-web" ? "/app/TaskWeb.dll" : "/app/TaskService.dll"]);
        settings["Cmd"].ShouldBeNull();
        settings["ExposedPorts"]!.AsObject().Select(port => port.Key).ShouldBe(["8080/tcp"]);
        var environment = settings["Env"]!.AsArray().Select(variable => variable!.ToString()).ToList();
        environment.ShouldContain("ASPNETCORE_HTTP_PORTS=8080");
        environment.ShouldContain("DOTNET_EnableDiagnostics=0");
        environment.ShouldContain("Shutdown__DrainSeconds=5");
        environment.ShouldContain("Shutdown__RequestSeconds=10");
    }

    [Theory]
    [MemberData(nameof(EveryImage))]
    public void Config_Labels_SayWhereTheImageComesFrom(string image, string architecture)
    {
        var labels = Read(image, architecture).Settings["Labels"]!;
        labels["org.opencontainers.image.revision"]!.ToString().ShouldBe("0123456789abcdef");
        labels["org.opencontainers.image.created"]!.ToString().ShouldBe("2026-01-02T03:04:05Z");
        labels["org.opencontainers.image.source"]!.ToString().ShouldBe("https://example.com/tasks");
        labels["org.opencontainers.image.base.name"]!.ToString().ShouldBe(images.BaseImageReference);
        labels["org.opencontainers.image.base.digest"]!.ToString().ShouldStartWith("sha256:");
    }

    [Theory]
    [MemberData(nameof(EveryImage))]
    public void Files_OfTheApplication_AreForEveryArchitecture(string image, string architecture)
    {
        var files = Read(image, architecture).Files;
        files.Keys.ShouldContain(image == "task-web" ? "app/wwwroot/index.html" : "app/TaskService.dll");
        files.Keys.ShouldAllBe(path => path.StartsWith("app/", StringComparison.Ordinal));
        files.Keys.ShouldNotContain(path => path.Contains("/runtimes/", StringComparison.Ordinal), "nothing is compiled for one architecture");
        files.Keys.ShouldNotContain(path => Path.GetExtension(path).Length == 0 || path.EndsWith(".so", StringComparison.Ordinal));
        files.Keys.ShouldNotContain(path => path.EndsWith(".xml", StringComparison.Ordinal) || path.EndsWith(".config", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void Build_SecondTimeFromScratch_GivesTheSameFilesAndSettings(string architecture)
    {
        var first = Read("task-service", architecture);
        var second = ImageArchive.Read(images.Registry, "task-service", $"{PublishedImages.TagOfSecondBuild}-{architecture}");
        first.Files.Count.ShouldBeGreaterThan(10);
        second.Files.Count.ShouldBe(first.Files.Count);
        second.Files.Except(first.Files).ShouldBeEmpty();
        JsonNode.DeepEquals(second.Settings, first.Settings).ShouldBeTrue();
    }

    private ImageArchive Read(string image, string architecture) =>
        ImageArchive.Read(images.Registry, image, $"{PublishedImages.Tag}-{architecture}");
}
