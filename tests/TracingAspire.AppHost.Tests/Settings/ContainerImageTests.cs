using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Tests.Settings;

public class ContainerImageTests
{
    [Theory]
    [InlineData("jaegertracing/jaeger:2.21.0", null, "jaegertracing/jaeger", "2.21.0")]
    [InlineData("jaeger", null, "jaeger", "latest")]
    [InlineData("public.ecr.aws/a/b:1", "public.ecr.aws", "a/b", "1")]
    [InlineData("localhost:5000/jaeger", "localhost:5000", "jaeger", "latest")]
    [InlineData("localhost/jaeger:dev", "localhost", "jaeger", "dev")]
    public void TryParse_Name_IsRegistryRepositoryAndTag(string text, string? registry, string repository, string tag) =>
        ContainerImage.TryParse(text).ShouldBe(new ContainerImage(registry, repository, tag));

    [Theory]
    [InlineData("")]
    [InlineData("jaeger:")]
    [InlineData("/jaeger")]
    [InlineData("Jaeger:1")]
    [InlineData("jaeger 2")]
    [InlineData("jaeger@sha256:00")]
    public void TryParse_NoImage_IsNull(string text) => ContainerImage.TryParse(text).ShouldBeNull();

    [Fact]
    public void ToString_EveryPinnedImage_ReadsBack()
    {
        foreach (var image in (ContainerImage[])[ContainerImages.Pinned.DynamoDB, ContainerImages.Pinned.Collector, ContainerImages.Pinned.Jaeger])
        {
            ContainerImage.TryParse(image.ToString()).ShouldBe(image);
        }
    }
}
