using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Kubernetes;
using Aspire.Hosting.Kubernetes.Resources;
using Aspire.Hosting.Pipelines;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TracingAspire.Hosting.Tests.Publishing;

namespace TracingAspire.Hosting.Tests.Kubernetes;

public class KubernetesEnvironmentTests
{
    [Fact]
    public void AddKubernetesEnvironment_Run_IsNoPartOfTheModel()
    {
        using var folder = new PublishFolder();
        var builder = folder.CreateBuilder();
        builder.AddKubernetesEnvironment("k8s").WithHelm(helm => helm.WithNamespace("prod")).WithDashboard(enabled: false);
        var container = builder.AddContainer("c", "i").PublishAsKubernetesService(_ => { });

        builder.Resources.ShouldBe([container.Resource]);
        container.Resource.Annotations.OfType<KubernetesServiceCustomizationAnnotation>().ShouldBeEmpty();
    }

    [Fact]
    public void PublishAsKubernetesService_Deployment_TakesProbesReplicasAndAnnotations()
    {
        using var folder = new PublishFolder();
        var builder = folder.CreateManifestBuilder();
        var environment = builder.AddKubernetesEnvironment("k8s");
        var container = builder.AddContainer("c", "i").PublishAsKubernetesService(kubernetes =>
        {
            if (kubernetes.Workload is not Deployment deployment)
                return;
            deployment.Spec.Replicas = 3;
            deployment.PodTemplate.Metadata.Annotations["sidecar.opentelemetry.io/inject"] = "true";
            deployment.PodTemplate.Spec.Containers[0].LivenessProbe = new ProbeV1 { HttpGet = new HttpGetActionV1 { Path = "/health", Port = 8080 } };
            kubernetes.Service!.Spec.Ports[0].TargetPort = new Int32OrStringV1("http");
        });

        var target = new KubernetesResource("c", container.Resource, environment.Resource)
        {
            Workload = new Deployment { Spec = { Template = { Spec = { Containers = { new ContainerV1 { Name = "c" } } } } } },
            Service = new Service { Spec = { Ports = { new ServicePortV1() } } },
        };
        container.Resource.Annotations.OfType<KubernetesServiceCustomizationAnnotation>().Single().Configure(target);

        var spec = ((Deployment)target.Workload!).Spec;
        spec.Replicas.ShouldBe(3);
        spec.Template.Metadata.Annotations.ShouldContainKeyAndValue("sidecar.opentelemetry.io/inject", "true");
        (spec.Template.Spec.Containers[0].LivenessProbe!.HttpGet!.Port == 8080).ShouldBeTrue();
        target.Service!.Spec.Ports[0].TargetPort.Text.ShouldBe("http");
        target.Parent.ShouldBe(environment.Resource);
    }

    [Fact]
    public async Task AddNodePool_Publish_IsLeftOutOfTheManifest()
    {
        using var folder = new PublishFolder();
        var builder = folder.CreateManifestBuilder();
        var pool = builder.AddKubernetesEnvironment("k8s").WithDashboard(enabled: false).AddNodePool("gpu");
        builder.AddContainer("c", "i").WithNodePool(pool);

        var resources = (await folder.PublishAsync(builder))["resources"]!.AsObject();

        resources.Select(resource => resource.Key).ShouldBe(["k8s", "c"]);
        pool.Resource.NodeSelectorLabelKey.ShouldBe("agentpool");
    }

    [Fact]
    public async Task Publish_NoEnvironment_CustomizationIsRefused()
    {
        using var folder = new PublishFolder();
        var builder = folder.CreateManifestBuilder();
        builder.AddContainer("c", "i").PublishAsKubernetesService(_ => { });

        await ShouldNotStartAsync(builder, "Resource 'c' is configured to publish as a Kubernetes service, but there is no Kubernetes environment: add one with AddKubernetesEnvironment.");
    }

    [Fact]
    public async Task Publish_BindMount_IsRefusedAsByAspire()
    {
        using var folder = new PublishFolder();
        var builder = folder.CreateManifestBuilder();
        builder.AddKubernetesEnvironment("k8s");
        builder.AddContainer("c", "i").WithBindMount("/etc", "/etc/host");

        await ShouldNotStartAsync(builder, "Resource 'c' has a bind mount ('/etc'), which the Kubernetes environment 'k8s' cannot have: "
            + "add it in run mode only, and use WithContainerFiles or a volume when publishing.");
    }

    [Fact]
    public async Task Publish_TwoEnvironments_AnUnassignedResourceIsRefused()
    {
        using var folder = new PublishFolder();
        var builder = folder.CreateManifestBuilder();
        var first = builder.AddKubernetesEnvironment("first");
        builder.AddKubernetesEnvironment("second");
        builder.AddContainer("assigned", "i").WithComputeEnvironment(first);
        builder.AddContainer("lost", "i");

        await ShouldNotStartAsync(builder, "'lost' could go to any of the environments 'first', 'second': say which with WithComputeEnvironment.");
    }

    [Fact]
    public async Task Publish_StepPublish_SaysWhatWritesKubernetesOutput()
    {
        using var folder = new PublishFolder();
        var builder = folder.CreateBuilder("--operation", "publish", "--step", "publish");
        builder.AddKubernetesEnvironment("k8s");
        await using var application = builder.Build();

        var context = new PipelineContext(
            application.Services.GetRequiredService<DistributedApplicationModel>(),
            builder.ExecutionContext,
            application.Services,
            NullLogger.Instance,
            TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<DistributedApplicationException>(() => builder.Pipeline.ExecuteAsync(context))).Message.ShouldBe(
            "The Local hosting engine has no Helm charts ('k8s'): write the manifest with '--publisher manifest --output-path aspire-manifest.json' "
            + "and turn it into Kubernetes files with 'aspirate generate', or build with the property HostingEngine=Aspire.");
    }

    private static async Task ShouldNotStartAsync(IDistributedApplicationBuilder builder, string expected)
    {
        await using var application = builder.Build();
        (await Should.ThrowAsync<DistributedApplicationException>(() => application.StartAsync(TestContext.Current.CancellationToken))).Message.ShouldBe(expected);
    }
}
