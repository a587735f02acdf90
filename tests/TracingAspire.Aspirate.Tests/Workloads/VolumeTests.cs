using TracingAspire.Aspirate.Tests.Fixtures;

namespace TracingAspire.Aspirate.Tests.Workloads;

public class VolumeTests
{
    private const string Database = """
        "db": {
          "type": "container.v0", "image": "db:1",
          "volumes": [ { "name": "App.Data", "target": "/data", "readOnly": false }, { "target": "/var/log", "readOnly": true } ],
          "bindings": { "tcp": { "scheme": "tcp", "protocol": "tcp", "transport": "tcp", "targetPort": 5432 } }
        }
        """;

    [Fact]
    public async Task Volumes_Container_IsAStatefulSetWithAHeadlessServiceOfItsOwn()
    {
        using var workspace = Workspace.With(Database);
        workspace.Settings("""{ "resources": { "db": { "volumes": { "app-data": { "size": "10Gi", "storageClassName": "gp3" } } } } }""");

        await workspace.GenerateWellAsync("--namespace", "tasks");
        var objects = await Rendering.RenderAsync(workspace.Output);
        var set = objects.One("StatefulSet", "db");
        set.Text("spec", "serviceName").ShouldBe("db-headless");
        set.Text("spec", "volumeClaimTemplates", 0, "metadata", "name").ShouldBe("app-data");
        set.Text("spec", "volumeClaimTemplates", 0, "spec", "resources", "requests", "storage").ShouldBe("10Gi");
        set.Text("spec", "volumeClaimTemplates", 0, "spec", "storageClassName").ShouldBe("gp3");
        set.Text("spec", "volumeClaimTemplates", 1, "metadata", "name").ShouldBe("db-var-log");
        set.Text("spec", "volumeClaimTemplates", 1, "spec", "resources", "requests", "storage").ShouldBe("1Gi");
        set.Text("spec", "template", "spec", "containers", 0, "volumeMounts", 1, "readOnly").ShouldBe("true");

        var headless = objects.Single(candidate => candidate.Text("metadata", "name") == "db-headless");
        headless.Text("spec", "clusterIP").ShouldBe("None");
        headless.Text("spec", "selector", "app").ShouldBe("db");
        objects.Single(candidate => candidate.Text("kind") == "Service" && candidate.Text("metadata", "name") == "db").At("spec", "clusterIP").ShouldBeNull();
    }

    [Fact]
    public async Task Volumes_SharedName_IsSaid()
    {
        using var workspace = Workspace.With(
            $"{Resources.ContainerWith("\"volumes\": [ { \"name\": \"shared\", \"target\": \"/a\", \"readOnly\": false } ]", "one")}, {Resources.ContainerWith("\"volumes\": [ { \"name\": \"shared\", \"target\": \"/b\", \"readOnly\": false } ]", "two")}");

        (await workspace.GenerateWellAsync()).Output.ShouldContain("the volume 'shared' is also 'one's; in Kubernetes each has a claim of its own.");
    }

    [Fact]
    public async Task Dapr_SidecarAndComponent_AreAnnotationsAndAFile()
    {
        using var workspace = Workspace.With($$"""
            {{Resources.ContainerWith($"\"bindings\": {{ {Resources.Binding("http", 80)} }}")}},
            "box-dapr": { "type": "dapr.v0", "dapr": { "application": "box", "appId": "the-box", "components": ["state"] } },
            "state": { "type": "dapr.component.v0", "daprComponent": { "type": "state.redis", "metadata": { "host": "redis:6379", "password": "{pw.value}" } } },
            {{Resources.Secret("pw")}}
            """);

        await workspace.GenerateWellAsync("-pa", "pw=hunter2");
        var objects = await Rendering.RenderAsync(workspace.Output);
        objects.One("Deployment", "box").Texts("spec", "template", "metadata", "annotations").ShouldBe(
            new Dictionary<string, string>
            {
                ["dapr.io/app-id"] = "the-box",
                ["dapr.io/app-port"] = "80",
                ["dapr.io/enable-api-logging"] = "true",
                ["dapr.io/enabled"] = "true",
            },
            ignoreOrder: true);
        var component = objects.One("Component", "state");
        component.Text("spec", "metadata", 0, "value").ShouldBe("redis:6379");
        component.Text("spec", "metadata", 1, "secretKeyRef", "name").ShouldBe("state-secrets");
        objects.Single(candidate => candidate.Text("kind") == "Secret").Text("metadata", "name").ShouldBe("state-secrets");
        workspace.Read("dapr/state.yaml").ShouldNotContain("hunter2");
    }
}
