using TracingAspire.Aspirate.Tests.Fixtures;

namespace TracingAspire.Aspirate.Tests.Workloads;

/// <summary>Names two resources would both give to an object are refused here, not by kustomize or the cluster.</summary>
public class NameClashTests
{
    private const string Volume = "\"volumes\": [ { \"name\": \"v\", \"target\": \"/d\", \"readOnly\": false } ]";

    [Fact]
    public async Task Generate_ResourceNamedLikeAHeadlessService_IsRefused()
    {
        using var workspace = Workspace.With($"{Resources.ContainerWith(Volume, "db")}, {Resources.ContainerWith("\"args\": []", "db-headless")}");

        (await workspace.GenerateBadlyAsync()).ShouldBe(
            "resources.db-headless (line 1): its Service 'db-headless' has the name of one of 'db'. Rename the resource in the AppHost.");
    }

    [Fact]
    public async Task Generate_SecretsOfOneName_AreRefused()
    {
        using var workspace = Workspace.With(
            $"{Resources.Secret("pw")}, {Resources.ContainerWith("\"bindMounts\": [ { \"source\": \"f\", \"target\": \"/f\", \"readOnly\": true } ]", "a")}, {Resources.ContainerWith("\"env\": { \"X\": \"{pw.value}\" }", "a-config")}");
        workspace.Write("f", "{pw.value}");

        (await workspace.GenerateBadlyAsync("-pa", "pw=hunter2")).ShouldContain("its Secret 'a-config-secrets' has the name of one of 'a'.");
    }

    [Fact]
    public async Task Generate_ResourceNamedLikeTheDashboard_IsRefusedBesideIt()
    {
        using var workspace = Workspace.With(Resources.ContainerWith("\"args\": []", "aspire-dashboard"));

        (await workspace.GenerateBadlyAsync("--include-dashboard")).ShouldContain("--include-dashboard");
        await workspace.GenerateWellAsync();
    }

    [Fact]
    public async Task Generate_ResourceNamedLikeTheFolderOfDaprComponents_IsRefused()
    {
        using var workspace = Workspace.With(
            $"{Resources.ContainerWith("\"args\": []", "dapr")}, \"deployment\": {{ \"type\": \"dapr.component.v0\", \"daprComponent\": {{ \"type\": \"state.redis\" }} }}");

        (await workspace.GenerateBadlyAsync()).ShouldContain("the folder 'dapr'");
    }

    [Fact]
    public async Task Generate_ParametersOfOneName_AreRefused()
    {
        using var workspace = Workspace.With(
            $"{Resources.Container}, {Resources.Parameter("p.x")}, \"p\": {{ \"type\": \"parameter.v0\", \"value\": \"1\", \"inputs\": {{ \"x\": {{ \"type\": \"string\" }} }} }}");

        (await workspace.GenerateBadlyAsync()).ShouldContain("the name 'p.x' stands for two inputs");
    }

    [Fact]
    public async Task Generate_SidecarOfNoWorkload_IsRefused()
    {
        using var workspace = Workspace.With($"{Resources.Container}, \"s\": {{ \"type\": \"dapr.v0\", \"dapr\": {{ \"application\": \"bix\" }} }}");

        (await workspace.GenerateBadlyAsync()).ShouldBe("resources.s.dapr.application (line 1): there is no workload 'bix'; there is: box.");
    }
}
