using TracingAspire.Aspirate.Tests.Fixtures;

namespace TracingAspire.Aspirate.Tests.Settings;

public class SettingsTests
{
    private static readonly string Box = Resources.ContainerWith($"\"env\": {{ \"A\": \"1\", \"B\": \"2\" }}, \"bindings\": {{ {Resources.Binding("http", 80)} }}");

    [Theory]
    [InlineData("{ \"colour\": 1 }", "aspirate.json: colour (line 1): is unknown; there is: containerSettings, containers, dashboardImage,")]
    [InlineData("{ \"defaults\": {\n \"replica\": 1 } }", "aspirate.json: defaults.replica (line 2): is unknown")]
    [InlineData("{ \"defaults\": { \"replicas\": \"3\" } }", "aspirate.json: defaults.replicas (line 1): is a string; it must be a whole number from 0 to 10000.")]
    [InlineData("{ \"defaults\": { \"replicas\": -1 } }", "is -1; it must be a whole number from 0 to 10000.")]
    [InlineData("{ \"defaults\": { \"enableServiceLinks\": \"no\" } }", "is a string; it must be true or false.")]
    [InlineData("{ \"defaults\": { \"resources\": { \"limits\": { \"memory\": \"512 MB\" } } } }", "aspirate.json: defaults.resources.limits.memory (line 1): is '512 MB'; it must be an amount such as 250m, 64Mi or 1.")]
    [InlineData("{ \"defaults\": { \"securityContext\": { \"runAsRoot\": false } } }", "defaults.securityContext.runAsRoot (line 1): is unknown")]
    [InlineData("{ \"defaults\": { \"strategy\": { \"rollingUpdate\": { \"maxSurge\": \"some\" } } } }", "must be a whole number or a percentage such as \"25%\".")]
    [InlineData("{ \"defaults\": { \"service\": { \"type\": \"External\" } } }", "'External' is not allowed; it is one of: ClusterIP, LoadBalancer, NodePort.")]
    [InlineData("{ \"containerSettings\": { \"tags\": \"1\" } }", "aspirate.json: containerSettings.tags (line 1): is a string; it must be an array.")]
    [InlineData("{ \"resources\": { \"bax\": {} } }", "aspirate.json: resources.bax: there is no workload 'bax' in the manifest; there is: box.")]
    [InlineData("{ \"resources\": { \"box\": { \"probes\": { \"liveness\": {} } } } }", "aspirate.json: resources.box.probes.liveness: needs exactly one of: exec, grpc, httpGet, tcpSocket.")]
    [InlineData("{ \"resources\": { \"box\": { \"probes\": { \"liveness\": { \"httpGet\": { \"path\": \"/\" } } } } } }", "probes.liveness.httpGet: 'port' is missing.")]
    [InlineData("{ \"resources\": { \"box\": { \"probes\": { \"readiness\": { \"tcpSocket\": { \"port\": \"grpc\" } } } } } }", "'box' has no binding 'grpc' that listens; there is: http.")]
    [InlineData("{ \"resources\": { \"box\": { \"preStopSleepSeconds\": 30 } } }", "30 s leave nothing of the 30 s of terminationGracePeriodSeconds to stop in.")]
    [InlineData("{ \"resources\": { \"box\": { \"emptyDirs\": { \"tmp\": {} } } } }", "emptyDirs.tmp: is no absolute path in the container.")]
    [InlineData("{ \"resources\": { \"box\": { \"labels\": { \"app\": \"x\" } } } }", "is the label the Service finds its pods by")]
    [InlineData("{ \"resources\": { \"box\": { \"annotations\": { \"a b\": \"x\" } } } }", "annotations.a b: is no annotation key in Kubernetes")]
    [InlineData("{ \"resources\": { \"box\": { \"env\": { \"X\": \"{nobody.value}\" } } } }", "aspirate.json: resources.box.env.X (line 1): {nobody.value}: there is no resource 'nobody'")]
    [InlineData("{ \"resources\": { \"box\": { \"service\": { \"omit\": [\"htp\"] } } } }", "aspirate.json: resources.box.service.omit: 'box' has no binding 'htp'; there is: http.")]
    [InlineData("{ \"resources\": { \"box\": { \"volumes\": { \"data\": { \"size\": \"2Gi\" } } } } }", "aspirate.json: resources.box.volumes.data: 'box' has no volume 'data'; there is none.")]
    [InlineData("{ \"namespace\": \"My Space\" }", "'My Space' is no name in Kubernetes")]
    [InlineData("{ \"parameters\": { \"region\": \"eu\" } }", "aspirate.json: parameters.region: there is no parameter 'region' in the manifest; there is none.")]
    [InlineData("[]", "holds an array; it must be a JSON object.")]
    [InlineData("{", "is not valid JSON")]
    public async Task Settings_Bad_NamePlaceAndRemedy(string settings, string expected)
    {
        using var workspace = Workspace.With(Box);
        workspace.Settings(settings);

        (await workspace.GenerateBadlyAsync()).ShouldContain(expected);
    }

    [Fact]
    public async Task Set_OnTheCommandLine_OutranksTheFile()
    {
        using var workspace = Workspace.With(Box);
        workspace.Settings("""{ "resources": { "box": { "replicas": 2, "podAnnotations": { "a": "1" } } } }""");

        await workspace.GenerateWellAsync(
            "--set", "resources.box.replicas=5", "--set", @"resources.box.podAnnotations.example\.com/b=x=y", "--set", """defaults.resources={"limits":{"memory":"64Mi"}}""");
        var deployment = (await Rendering.RenderAsync(workspace.Output)).One("Deployment", "box");
        deployment.Text("spec", "replicas").ShouldBe("5");
        deployment.Texts("spec", "template", "metadata", "annotations").ShouldBe(
            new Dictionary<string, string> { ["a"] = "1", ["example.com/b"] = "x=y" }, ignoreOrder: true);
        deployment.Text("spec", "template", "spec", "containers", 0, "resources", "limits", "memory").ShouldBe("64Mi");
    }

    [Theory]
    [InlineData("replicas", "--set: 'replicas' is no setting; write --set path.to.setting=value.")]
    [InlineData("=3", "'=3' is no setting")]
    [InlineData("a..b=3", "'a..b=3' is no setting")]
    [InlineData("defaults.replica=3", "aspirate.json: defaults.replica: is unknown")]
    [InlineData("defaults.replicas=many", "aspirate.json: defaults.replicas: is a string; it must be a whole number")]
    public async Task Set_Bad_IsRefused(string setting, string expected)
    {
        using var workspace = Workspace.With(Box);

        (await workspace.GenerateBadlyAsync("--set", setting)).ShouldContain(expected);
    }

    [Fact]
    public async Task Settings_SecretParameter_IsRefused()
    {
        using var workspace = Workspace.With($"{Resources.Secret("key")}, {Box}");
        workspace.Settings("""{ "parameters": { "key": "hunter2" } }""");

        var error = await workspace.GenerateBadlyAsync();
        error.ShouldContain("'key' is a secret and this file is not; give it with the variable Parameters__key or -pa.");
        error.ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task Settings_Layers_JoinAndOutrankEachOther()
    {
        using var workspace = Workspace.With(Box);
        workspace.Settings("""
            // Comments and trailing commas are allowed.
            {
              "namespace": "tasks",
              "defaults": { "replicas": 2, "securityContext": { "privileged": false, "runAsUser": 1 }, "labels": { "team": "a" } },
              "containers": { "replicas": 3, "securityContext": { "runAsUser": 2 } },
              "projects": { "replicas": 9 },
              "resources": {
                "box": {
                  "replicas": 4, "labels": null, "env": { "A": null, "B": "{box.bindings.http.port}", "C": "3" },
                  "annotations": { "on/deployment": "1" }, "podAnnotations": { "on/pod": "2" }, "image": "mirror/busybox:1",
                  "strategy": { "type": "RollingUpdate", "rollingUpdate": { "maxSurge": "25%", "maxUnavailable": 0 } },
                  "probes": { "liveness": { "httpGet": { "path": "/", "port": "http" }, "periodSeconds": 5 } },
                  "preStopSleepSeconds": 5, "terminationGracePeriodSeconds": 40, "serviceAccountName": "box", "automountServiceAccountToken": true,
                  "emptyDirs": { "/tmp": {}, "/var/Cache": { "medium": "Memory", "sizeLimit": "1Mi" } },
                  "service": { "type": "NodePort", "annotations": { "on/service": "3" } },
                },
              },
            }
            """);

        await workspace.GenerateWellAsync();
        var objects = await Rendering.RenderAsync(workspace.Output);
        var deployment = objects.One("Deployment", "box");
        deployment.Text("metadata", "namespace").ShouldBe("tasks");
        deployment.Text("spec", "replicas").ShouldBe("4");
        deployment.Texts("metadata", "labels").Keys.ShouldBe(["app"]);
        deployment.Texts("metadata", "annotations").ShouldBe(new Dictionary<string, string> { ["on/deployment"] = "1" });
        deployment.Texts("spec", "template", "metadata", "annotations").ShouldBe(new Dictionary<string, string> { ["on/pod"] = "2" });
        deployment.Text("spec", "strategy", "rollingUpdate", "maxSurge").ShouldBe("25%");
        var pod = deployment.At("spec", "template", "spec")!;
        pod.Text("serviceAccountName").ShouldBe("box");
        pod.Text("terminationGracePeriodSeconds").ShouldBe("40");
        pod.Text("volumes", 0, "name").ShouldBe("tmp");
        pod.Text("volumes", 1, "emptyDir", "medium").ShouldBe("Memory");
        var container = pod.At("containers", 0)!;
        container.Text("image").ShouldBe("mirror/busybox:1");
        container.Texts("securityContext").ShouldBe(new Dictionary<string, string> { ["privileged"] = "false", ["runAsUser"] = "2" }, ignoreOrder: true);
        container.Text("livenessProbe", "httpGet", "port").ShouldBe("http");
        container.Text("lifecycle", "preStop", "sleep", "seconds").ShouldBe("5");
        objects.One("ConfigMap", "box-env").Texts("data").ShouldBe(new Dictionary<string, string> { ["B"] = "80", ["C"] = "3" }, ignoreOrder: true);
        objects.One("Service", "box").Text("spec", "type").ShouldBe("NodePort");
    }
}
