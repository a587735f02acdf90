namespace TracingAspire.Tests.Deployment.Scripts;

public sealed class SettingsTests
{
    [Fact]
    public async Task Render_GoodSettings_PrintsTheOverlayAlone()
    {
        using var sandbox = new ScriptSandbox();

        var run = await sandbox.RunAsync("render.sh", "eks");

        run.ShouldSucceed();
        run.Errors.ShouldBeEmpty();
        run.Output.ShouldStartWith("apiVersion: v1\nkind: Namespace\n");
        sandbox.Calls.ShouldContain("kubectl kustomize deploy/overlays/eks");
    }

    [Fact]
    public async Task Render_Check_PrintsNothing()
    {
        using var sandbox = new ScriptSandbox();

        var run = await sandbox.RunAsync("render.sh", "eks", "--check");

        run.ShouldSucceed();
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Render_SeveralBadSettings_SaysAllOfThemAndRendersNothing()
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Set("DOMAIN", "https://example.org/");
        sandbox.Set("MAIL", null);
        sandbox.Set("ACCOUNT", "12345");
        sandbox.Set("JAEGER_ALLOWED_CIDRS", "10.0.0.0/33");
        sandbox.Set("ACME_ISSUER", "zerossl");
        sandbox.Set("REPLICA", "3");

        var run = await sandbox.RunAsync("render.sh", "eks");

        run.ShouldBeRefused(
            "deploy/settings/settings.env:",
            "DOMAIN is 'https://example.org/': set it to",
            "MAIL is missing: set it to",
            "ACCOUNT is '12345': set it to",
            "JAEGER_ALLOWED_CIDRS is '10.0.0.0/33': set it to",
            "ACME_ISSUER is 'zerossl': set it to letsencrypt-staging or letsencrypt-production",
            "'REPLICA' is no setting");
        run.Output.ShouldBeEmpty();
        sandbox.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Render_FewestAboveMost_IsRefused()
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Set("REPLICAS", "10");

        (await sandbox.RunAsync("render.sh", "eks")).ShouldBeRefused("REPLICAS is 10, more than REPLICAS_MAX, which is 9");
    }

    [Theory]
    [InlineData("CLUSTER", "1st-cluster")]
    [InlineData("CLUSTER", "my_cluster")]
    [InlineData("REGION", "us-gov-west-1")]
    [InlineData("REGION", "cn-north-1")]
    public async Task Render_WhatStacksAndRolesCannotBeMadeWith_IsRefused(string setting, string value)
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Set(setting, value);

        (await sandbox.RunAsync("render.sh", "eks")).ShouldBeRefused($"{setting} is '{value}': set it to the ");
    }

    [Theory]
    [InlineData("eks", true)]
    [InlineData("local", false)]
    public async Task Render_SettingsOfTheRepository_WarnsWhereTheyMatter(string overlay, bool warns)
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Set("DOMAIN", "example.com");

        var run = await sandbox.RunAsync("render.sh", overlay);

        run.ShouldSucceed();
        run.Errors.Contains("still has the values it came with for DOMAIN:", StringComparison.Ordinal).ShouldBe(warns);
    }

    [Theory]
    [InlineData("render.sh", "gke")]
    [InlineData("up.sh", "../overlays/eks")]
    [InlineData("down.sh", "EKS")]
    public async Task AnyScript_UnknownOverlay_NamesThoseThereAre(string script, string overlay)
    {
        using var sandbox = new ScriptSandbox();

        (await sandbox.RunAsync(script, overlay)).ShouldBeRefused($"There is no overlay '{overlay}': it is one of ", "eks-xray", "local");
    }

    [Theory]
    [InlineData("render.sh")]
    [InlineData("up.sh")]
    [InlineData("down.sh")]
    public async Task AnyScript_Help_SaysHowToCallIt(string script)
    {
        using var sandbox = new ScriptSandbox();

        var run = await sandbox.RunAsync(script, "--help");

        run.ShouldSucceed();
        run.Output.ShouldContain($"deploy/{script} local|eks|eks-xray");
        sandbox.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Render_OldKubectlAndNoSdk_SaysWhatToInstall()
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Fake("kubectl", """echo '{"kustomizeVersion": "v4.5.7"}'""");
        sandbox.Remove("dotnet");

        (await sandbox.RunAsync("render.sh", "eks")).ShouldBeRefused("kubectl is missing or too old: install kubectl 1.30 or newer");
    }
}
