using System.Text.Json;
using System.Text.Json.Nodes;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dcp.Containers;
using Aspire.Hosting.Dcp.Model;
using Aspire.Hosting.Orchestration;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace TracingAspire.Hosting.Tests.Containers;

public class ContainerObjectTests
{
    [Fact]
    public async Task Create_Container_HasTheShapeOfARealOne()
    {
        var real = Read("Container");
        var builder = DistributedApplicationTestingBuilder.Create();
        var container = builder.AddContainer("ddb", "amazon/dynamodb-local", "3").WithImageRegistry("docker.io")
            .WithArgs("-Djava.library.path=./DynamoDBLocal_lib", "-jar", "DynamoDBLocal.jar", "-sharedDb", "-inMemory")
            .WithHttpEndpoint(targetPort: 8000);

        var ours = JsonSerializer.SerializeToNode(await CreateAsync(builder, container.Resource, "ergvwxgb"), DcpJson.Default.Container)!;

        foreach (var (field, value) in ours["spec"]!.AsObject())
            JsonNode.DeepEquals(value, real["spec"]![field]).ShouldBeTrue($"{field}: {value}");
        ours["spec"]!.AsObject().Count.ShouldBe(real["spec"]!.AsObject().Count(f => f.Value is not null));
        foreach (var annotation in new[] { "resource-name", "otel-service-name", "otel-service-instance-id", "service-producer" })
            ours["metadata"]!["annotations"]![annotation]!.GetValue<string>().ShouldBe(real["metadata"]!["annotations"]![annotation]!.GetValue<string>());
    }

    [Fact]
    public async Task Create_EveryOption_IsInTheSpec()
    {
        var folder = Path.GetTempPath();
        var builder = DistributedApplicationTestingBuilder.Create();
        var container = builder.AddContainer("all", "image")
            .WithEntrypoint("/bin/server")
            .WithEnvironment("A", "b")
            .WithBindMount(folder, "/mounted", isReadOnly: true)
            .WithVolume("data", "/data")
            .WithContainerRuntimeArgs("--memory", "64m")
            .WithContainerNetworkAlias("other-name")
            .WithImagePullPolicy(ImagePullPolicy.Never)
            .WithLifetime(ContainerLifetime.Persistent)
            .WithContainerFiles("/etc/all", [new ContainerDirectory { Name = "d", Entries = [new ContainerFile { Name = "f", Contents = "text", Mode = UnixFileMode.UserRead }] }])
            .WithEndpoint(targetPort: 53, scheme: "udp", protocol: System.Net.Sockets.ProtocolType.Udp, port: 5353, isProxied: false);

        var spec = (await CreateAsync(builder, container.Resource, "x")).Spec;

        spec.Command.ShouldBe("/bin/server");
        spec.Env.ShouldBe([new EnvironmentVariable("A", "b")]);
        spec.VolumeMounts.ShouldBe(
        [
            new VolumeMount { Type = "bind", Source = folder, Target = "/mounted", ReadOnly = true },
            new VolumeMount { Type = "volume", Source = "data", Target = "/data" },
        ]);
        spec.RunArgs.ShouldBe(["--memory", "64m"]);
        spec.Networks!.Single().Aliases.ShouldBe(["all", "all.dev.internal", "other-name"]);
        spec.PullPolicy.ShouldBe("never");
        spec.Persistent.ShouldBe(true);
        spec.Ports.ShouldBe([new ContainerPort { Port = 53, HostPort = 5353, Protocol = "UDP" }]);
        var file = spec.CreateFiles!.Single().Entries!.Single().Entries!.Single();
        file.ShouldBe(new ContainerFileEntry("file", "f") { Contents = "text", Mode = (int)UnixFileMode.UserRead });
    }

    [Fact]
    public void Apply_RealContainer_ShowsStateImagePortsAndArguments()
    {
        var container = Read("Container").Deserialize(DcpJson.Default.Container)!;

        var snapshot = ContainerSnapshot.Apply(new CustomResourceSnapshot { ResourceType = "Container", Properties = [] }, container, stopRequested: false);

        snapshot.State!.Text.ShouldBe(KnownResourceStates.Running);
        snapshot.StartTimeStamp.ShouldNotBeNull();
        snapshot.ExitCode.ShouldBeNull();
        Property(snapshot, "container.image").ShouldBe("docker.io/amazon/dynamodb-local:3");
        Property(snapshot, "container.ports").ShouldBeAssignableTo<IEnumerable<int>>()!.ShouldBe([8000]);
        Property(snapshot, "container.args").ShouldBeAssignableTo<IEnumerable<string>>()!.First().ShouldBe("/bin/m");
        Property(snapshot, "container.lifetime").ShouldBe("Session");
    }

    [Theory]
    [InlineData("Exited", 3, false, "Exited", "error")]
    [InlineData("Exited", 143, true, "Exited", null)]
    [InlineData("Exited", 0, false, "Exited", null)]
    [InlineData("Building", null, false, "Building", "info")]
    [InlineData("Pending", null, false, "Starting", "info")]
    [InlineData("FailedToStart", null, false, "FailedToStart", "error")]
    [InlineData("RuntimeUnhealthy", null, false, "RuntimeUnhealthy", "warning")]
    [InlineData("Running", null, true, "Stopping", "info")]
    public void Apply_State_IsTheOneTheDashboardKnows(string state, int? exitCode, bool stopRequested, string expected, string? style)
    {
        var container = new Container { Status = new ContainerStatus { State = state, ExitCode = exitCode } };

        var snapshot = ContainerSnapshot.Apply(new CustomResourceSnapshot { ResourceType = "Container", Properties = [] }, container, stopRequested);

        snapshot.State.ShouldBe(new ResourceStateSnapshot(expected, style));
        snapshot.ExitCode.ShouldBe(exitCode);
    }

    private static object? Property(CustomResourceSnapshot snapshot, string name) => snapshot.Properties.Single(p => p.Name == name).Value;

    private static async Task<Container> CreateAsync(IDistributedApplicationTestingBuilder builder, IResource resource, string suffix)
    {
        await using var application = await builder.BuildAsync(TestContext.Current.CancellationToken);
        var factory = application.Services.GetRequiredService<ContainerFactory>();
        return await factory.CreateAsync(new ResourceInstance(resource, suffix, replicaIndex: 0), TestContext.Current.CancellationToken);
    }

    private static JsonNode Read(string name)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "reference", "aspire", "dcp-objects.json");
        if (!File.Exists(path))
            Assert.Skip($"The reference objects are not at {path}.");
        return JsonNode.Parse(File.ReadAllText(path))![name]!;
    }
}
