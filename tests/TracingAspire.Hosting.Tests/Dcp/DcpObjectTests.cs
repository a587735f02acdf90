using System.Text.Json;
using System.Text.Json.Nodes;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dcp;
using Aspire.Hosting.Dcp.Model;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.Dcp;

public class DcpObjectTests
{
    [Fact]
    public void Deserialize_RealExecutable_ReadsSpecAndStatus()
    {
        var executable = Read("Executable (a project)").Deserialize(DcpJson.Default.Executable)!;

        executable.Metadata.Name.ShouldBe("api-dqysjwaf");
        executable.Metadata.Annotations![DcpAnnotations.ResourceName].ShouldBe("api");
        executable.Spec.ExecutablePath.ShouldBe("dotnet");
        executable.Status!.State.ShouldBe(ExecutableStates.Running);
        executable.Status.Pid.ShouldBe(8932);
        executable.Status.StartupTimestamp.ShouldNotBeNull();
        executable.Status.FinishTimestamp.ShouldBeNull();
    }

    [Fact]
    public void Serialize_Executable_HasTheShapeOfARealOne()
    {
        var real = Read("Executable (any program)");
        var ours = JsonSerializer.SerializeToNode(real.Deserialize(DcpJson.Default.Executable)! with { Status = null }, DcpJson.Default.Executable)!;

        ours["apiVersion"]!.GetValue<string>().ShouldBe(real["apiVersion"]!.GetValue<string>());
        ours["kind"]!.GetValue<string>().ShouldBe("Executable");
        foreach (var field in new[] { "executablePath", "workingDirectory", "args", "env", "executionType" })
            JsonNode.DeepEquals(ours["spec"]![field], real["spec"]![field]).ShouldBeTrue(field);
        ours.AsObject().ContainsKey("status").ShouldBeFalse();
    }

    [Fact]
    public void ToService_FixedPort_MatchesARealOne()
    {
        var real = Read("Service");
        var builder = DistributedApplicationTestingBuilder.Create();
        var dashboard = builder.AddExecutable("aspire-dashboard", "sh", ".").WithHttpEndpoint().WithHttpEndpoint(port: 19081, name: "otlp-http");

        var service = EndpointAllocator.ToService(dashboard.Resource, dashboard.GetEndpoint("otlp-http").EndpointAnnotation, 19081);
        var ours = JsonSerializer.SerializeToNode(service, DcpJson.Default.Service)!;

        JsonNode.DeepEquals(ours["spec"], real["spec"]).ShouldBeTrue(ours["spec"]!.ToJsonString());
        JsonNode.DeepEquals(ours["metadata"]!["name"], real["metadata"]!["name"]).ShouldBeTrue();
        JsonNode.DeepEquals(ours["metadata"]!["annotations"], real["metadata"]!["annotations"]).ShouldBeTrue();
    }

    [Fact]
    public void Apply_RealExecutable_ShowsStateProcessAndVariables()
    {
        var executable = Read("Executable (any program)").Deserialize(DcpJson.Default.Executable)!;
        var resource = DistributedApplicationTestingBuilder.Create().AddExecutable("envdump", "sh", ".").Resource;
        var empty = new CustomResourceSnapshot { ResourceType = "Executable", Properties = [] };

        var snapshot = ExecutableSnapshot.Apply(empty, resource, executable, stopRequested: false);

        snapshot.State!.Text.ShouldBe(KnownResourceStates.Running);
        snapshot.Properties.Single(p => p.Name == "executable.pid").Value.ShouldBe(9293);
        snapshot.EnvironmentVariables.ShouldContain(v => v.Name == "API_HTTP" && v.Value == "http://localhost:5301" && v.IsFromSpec);
        snapshot.StartTimeStamp.ShouldNotBeNull();
    }

    private static JsonNode Read(string name)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "reference", "aspire", "dcp-objects.json");
        if (!File.Exists(path))
            Assert.Skip($"The reference objects are not at {path}.");
        return JsonNode.Parse(File.ReadAllText(path))![name]!;
    }
}
