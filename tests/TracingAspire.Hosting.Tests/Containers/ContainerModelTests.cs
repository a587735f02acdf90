using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.Containers;

public class ContainerModelTests
{
    private const string Digest = "d8f6b1a0c2e34f5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c";

    [Theory]
    [InlineData("jaeger", null, "jaeger:latest")]
    [InlineData("jaeger", "2.21.0", "jaeger:2.21.0")]
    [InlineData("jaegertracing/jaeger:2.21.0", null, "jaegertracing/jaeger:2.21.0")]
    [InlineData("localhost:5000/team/jaeger:2", null, "localhost:5000/team/jaeger:2")]
    [InlineData("public.ecr.aws/x/y", "3", "public.ecr.aws/x/y:3")]
    [InlineData("jaeger@sha256:" + Digest, null, "jaeger@sha256:" + Digest)]
    public void WithImage_Reference_IsTheNameOfTheImage(string image, string? tag, string expected)
    {
        var container = Builder().AddContainer("jaeger", "placeholder").WithImage(image, tag);

        container.Resource.TryGetContainerImageName(out var name).ShouldBeTrue();
        name.ShouldBe(expected);
    }

    [Fact]
    public void WithImage_TwoTags_IsRefused()
    {
        var container = Builder().AddContainer("jaeger", "placeholder");

        Should.Throw<InvalidOperationException>(() => container.WithImage("jaeger:1", "2")).Message.ShouldContain("Ambiguous tags");
        Should.Throw<ArgumentOutOfRangeException>(() => container.WithImage("jaeger@sha256:" + Digest, "2"));
        Should.Throw<ArgumentOutOfRangeException>(() => container.WithImage("jaeger@md5:00"));
        Should.Throw<ArgumentOutOfRangeException>(() => container.WithImage("not an image"));
    }

    [Fact]
    public void WithImageRegistryAndDigest_ChangeTheName()
    {
        var container = Builder().AddContainer("jaeger", "jaegertracing/jaeger", "2.21.0").WithImageRegistry("docker.io");
        container.Resource.TryGetContainerImageName(out var tagged);
        container.WithImageSHA256(Digest).Resource.TryGetContainerImageName(out var pinned);

        tagged.ShouldBe("docker.io/jaegertracing/jaeger:2.21.0");
        pinned.ShouldBe($"docker.io/jaegertracing/jaeger@sha256:{Digest}");
    }

    [Fact]
    public void WithBindMount_RelativePath_IsRelativeToTheAppHost()
    {
        var builder = Builder();
        var container = builder.AddContainer("c", "i").WithBindMount("config", "/etc/c", isReadOnly: true).WithVolume("data", "/data").WithVolume("/scratch");

        container.Resource.TryGetContainerMounts(out var mounts).ShouldBeTrue();
        mounts.Select(m => (m.Source, m.Target, m.Type, m.IsReadOnly)).ShouldBe(
        [
            (Path.Combine(builder.AppHostDirectory, "config"), "/etc/c", ContainerMountType.BindMount, true),
            ("data", "/data", ContainerMountType.Volume, false),
            (null, "/scratch", ContainerMountType.Volume, false),
        ]);
    }

    [Fact]
    public void ContainerMount_ReadOnlyAnonymousVolume_IsRefused() =>
        Should.Throw<ArgumentException>(() => new ContainerMountAnnotation(null, "/data", ContainerMountType.Volume, isReadOnly: true));

    [Fact]
    public void AddDockerfile_ImageName_IsTheResourceWithATagOfThisRun()
    {
        var builder = Builder();
        var container = builder.AddDockerfile("Web", "app", "docker/Dockerfile", "final").WithBuildArg("VERSION", "1");
        var build = container.Resource.Annotations.OfType<DockerfileBuildAnnotation>().Single();

        build.ContextPath.ShouldBe(Path.Combine(builder.AppHostDirectory, "app"));
        build.DockerfilePath.ShouldBe(Path.Combine(builder.AppHostDirectory, "app", "docker", "Dockerfile"));
        build.Stage.ShouldBe("final");
        build.BuildArguments["VERSION"].ShouldBe("1");
        container.Resource.TryGetContainerImageName(out var name);
        name.ShouldBe($"web:{build.ImageTag}");
    }

    [Fact]
    public void WithBuildArg_SecretParameter_IsRefused()
    {
        var builder = Builder();
        var secret = builder.AddParameter("token", "value", secret: true);
        var container = builder.AddDockerfile("web", "app");

        Should.Throw<InvalidOperationException>(() => container.WithBuildArg("TOKEN", secret)).Message.ShouldContain("Use WithBuildSecret instead");
        container.WithBuildSecret("TOKEN", secret);
        Should.Throw<InvalidOperationException>(() => builder.AddContainer("plain", "i").WithBuildArg("A", "b")).Message.ShouldContain("Call WithDockerfile before");
    }

    [Fact]
    public void Generate_Volume_DiffersByApplicationAndResource()
    {
        var builder = Builder();
        var name = VolumeNameGenerator.Generate(builder.AddContainer("dynamodb", "i"), "data");

        name.ShouldMatch("^[a-z0-9_.-]+-[0-9a-f]{10}-dynamodb-data$");
        VolumeNameGenerator.Generate(builder.AddContainer("other", "i"), "data").ShouldNotBe(name);
        Should.Throw<ArgumentException>(() => VolumeNameGenerator.Generate(builder.AddContainer("third", "i"), "a/b"));
    }

    [Fact]
    public void GetContainerResources_Model_HasOnlyContainers()
    {
        var builder = Builder();
        builder.AddContainer("c", "i");
        builder.AddExecutable("e", "sh", ".");

        new DistributedApplicationModel(builder.Resources).GetContainerResources().Select(r => r.Name).ShouldBe(["c"]);
    }

    private static IDistributedApplicationTestingBuilder Builder() => DistributedApplicationTestingBuilder.Create();
}
