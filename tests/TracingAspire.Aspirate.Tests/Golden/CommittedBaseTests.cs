using TracingAspire.Aspirate.Tests.Fixtures;

namespace TracingAspire.Aspirate.Tests.Golden;

/// <summary>The committed base is what the application's manifest and settings give.</summary>
public class CommittedBaseTests
{
    [Fact]
    public async Task Check_CommittedManifest_GivesTheCommittedBase()
    {
        using var workspace = new Workspace();
        workspace.Manifest(await Read("tests/TracingAspire.AppHost.Tests/Publishing/manifest.json"));
        workspace.Settings(await Read("aspirate.json"));
        foreach (var file in new[] { "Jaeger/config/jaeger.yaml", "OtelCollector/config/cluster.yaml" })
            workspace.Write(file, await Read(file));

        var run = await workspace.RunAsync("generate", "-m", workspace.ManifestPath, "-o", Path.Combine(Repository.Root, "aspirate-output"), "--check", "--non-interactive");
        run.ExitCode.ShouldBe(0, run.Error);
    }

    [Fact]
    public async Task Render_CommittedBase_IsHardened()
    {
        var objects = await Rendering.RenderAsync(Path.Combine(Repository.Root, "aspirate-output"));
        var deployments = objects.Where(candidate => candidate.Text("kind") == "Deployment").ToList();
        deployments.Select(deployment => deployment.Text("metadata", "name")).ShouldBe(["jaeger", "otel-collector", "task-service", "task-web"], ignoreOrder: true);
        foreach (var deployment in deployments)
        {
            var pod = deployment.At("spec", "template", "spec")!;
            pod.Text("automountServiceAccountToken").ShouldBe("false");
            pod.Text("enableServiceLinks").ShouldBe("false");
            pod.Text("securityContext", "runAsNonRoot").ShouldBe("true");
            pod.Text("securityContext", "seccompProfile", "type").ShouldBe("RuntimeDefault");
            var container = pod.At("containers", 0)!;
            container.Text("securityContext", "allowPrivilegeEscalation").ShouldBe("false");
            container.Text("securityContext", "readOnlyRootFilesystem").ShouldBe("true");
            container.Text("securityContext", "capabilities", "drop", 0).ShouldBe("ALL");
            container.Text("resources", "limits", "memory").ShouldNotBeEmpty();
            foreach (var probe in new[] { "startupProbe", "livenessProbe", "readinessProbe" })
                container.Text(probe, "httpGet", "path").ShouldStartWith("/");
            container.Text("lifecycle", "preStop", "sleep", "seconds").ShouldBe("5");
            deployment.Text("spec", "strategy", "rollingUpdate", "maxUnavailable").ShouldBe("0");
        }
    }

    private static Task<string> Read(string path) =>
        File.ReadAllTextAsync(Path.Combine(Repository.Root, path), TestContext.Current.CancellationToken);
}
