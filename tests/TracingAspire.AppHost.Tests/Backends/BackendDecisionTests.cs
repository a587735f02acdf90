using TracingAspire.AppHost.Backends;
using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Tests.Backends;

public class BackendDecisionTests
{
    private static readonly ContainerImages Images = ContainerImages.Pinned;
    private static readonly ContainerImage[] AllImages = [Images.DynamoDB, Images.Collector, Images.Jaeger];
    private static readonly RequestedBackends Auto = Requested(TracingBackends.Auto);

    [Fact]
    public async Task Auto_RuntimeWithTheImages_IsContainers()
    {
        var selection = await DecideAsync(Auto, new FakeProbe { Here = AllImages });

        selection.ToString().ShouldBe("in containers (docker 28 is up; the images are here)");
        selection.ContainerRuntime.ShouldBe("docker");
    }

    [Fact]
    public async Task Auto_MissingImageThatARegistryHas_IsContainers()
    {
        var selection = await DecideAsync(Auto, new FakeProbe { Here = [Images.DynamoDB, Images.Collector], Pullable = [Images.Jaeger] });

        selection.ToString().ShouldBe("in containers (docker 28 is up; jaegertracing/jaeger:2.21.0 will be pulled)");
    }

    [Fact]
    public async Task Auto_MissingImageThatCannotBePulled_IsEmbeddedAndSaysWhich()
    {
        var selection = await DecideAsync(Auto, new FakeProbe { Here = [Images.DynamoDB, Images.Collector] });

        selection.ToString().ShouldBe("embedded (docker 28 is up, but jaegertracing/jaeger:2.21.0 is not here and cannot be pulled now)");
        selection.Error.ShouldBeNull();
    }

    [Fact]
    public async Task Auto_NoRuntime_IsEmbedded()
    {
        var selection = await DecideAsync(Auto, new FakeProbe { Runtime = new(null, "docker or podman is not installed") });

        selection.ToString().ShouldBe("embedded (docker or podman is not installed)");
        selection.Error.ShouldBeNull();
    }

    [Fact]
    public async Task Auto_RuntimeThatHangs_IsEmbeddedWithinTheBudget()
    {
        var selection = await DecideAsync(Auto, new FakeProbe { RuntimeHangs = true });

        selection.ToString().ShouldBe("embedded (the container runtime has not answered within 2 s)");
    }

    [Fact]
    public async Task Auto_RegistryThatHangs_IsEmbedded()
    {
        var selection = await DecideAsync(Auto, new FakeProbe { RegistryHangs = true, Pullable = AllImages });

        selection.DynamoDB.ShouldBe(TracingBackends.Embedded);
    }

    [Fact]
    public async Task Auto_OnePartAskedForEmbedded_DoesNotNeedItsImage()
    {
        var selection = await DecideAsync(Auto with { Jaeger = TracingBackends.Embedded }, new FakeProbe { Here = [Images.DynamoDB, Images.Collector] });

        selection.ToString().ShouldStartWith("DynamoDB in containers, Collector in containers, Jaeger embedded (");
    }

    [Fact]
    public async Task Embedded_Asked_AsksNothingOfTheMachine()
    {
        var probe = new FakeProbe();

        var selection = await DecideAsync(Requested(TracingBackends.Embedded), probe);

        probe.Questions.ShouldBe(0);
        selection.ToString().ShouldBe("embedded (as Tracing:Backends asks)");
    }

    [Fact]
    public async Task Containers_AskedWithoutARuntime_IsOneSentence()
    {
        var selection = await DecideAsync(Requested(TracingBackends.Containers), new FakeProbe { Runtime = new(null, "docker is installed but not running") });

        selection.Error.ShouldBe("Tracing:Backends asks for 'Containers', but docker is installed but not running: "
            + "start Docker or Podman, or set it to 'Auto' or 'Embedded'.");
    }

    [Fact]
    public async Task Containers_Asked_LeavesImagesToTheEngine()
    {
        var probe = new FakeProbe();

        var selection = await DecideAsync(Requested(TracingBackends.Containers), probe);

        selection.ToString().ShouldBe("in containers (as Tracing:Backends asks; docker 28 is up)");
        probe.Questions.ShouldBe(1);
    }

    [Fact]
    public async Task Auto_ImageTheEngineNeedsIsMissing_IsEmbedded()
    {
        var decision = new BackendDecision(new FakeProbe { Here = AllImages }, ContainerImages.TunnelBase);

        var selection = await decision.DecideAsync(Auto, Images, TestContext.Current.CancellationToken);

        selection.ToString().ShouldBe("embedded (docker 28 is up, but mcr.microsoft.com/azurelinux/base/core:3.0 is not here and cannot be pulled now)");
    }

    private static RequestedBackends Requested(TracingBackends backend) => new(backend, backend, backend);

    private static Task<BackendSelection> DecideAsync(RequestedBackends requested, IContainerProbe probe) =>
        new BackendDecision(probe).DecideAsync(requested, Images, TestContext.Current.CancellationToken);
}
