using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Deployment.Rendering;

/// <summary>Every setting reaches every place it belongs to: with all of them changed, nothing of the repository's is left.</summary>
public sealed class OtherSettingsTests : IDisposable
{
    private const string Settings =
        """
        DOMAIN=shop.of.many.parts.test
        MAIL=ops@shop.test
        ACCOUNT=999988887777
        REGION=ap-southeast-7
        CLUSTER=big-cluster-2
        IMAGE_TAG=0123456789ab
        REPLICAS=5
        REPLICAS_MAX=15
        TASK_TABLE_NAME=shop.tasks-2
        ACME_ISSUER=letsencrypt-production
        JAEGER_ALLOWED_CIDRS=192.0.2.0/24,198.51.100.7/32
        OIDC_ISSUER_URL=https://id.shop.test/realms/a=b:c
        OIDC_EMAIL_DOMAIN=shop.test
        OPENSEARCH_URL=https://traces.shop.test

        """;

    private readonly string _copy = Directory.CreateTempSubdirectory("settings-").FullName;

    public static TheoryData<string> Overlays => ["eks", "eks-xray"];

    public void Dispose() => Directory.Delete(_copy, recursive: true);

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Render_OtherSettings_LeavesNothingOfTheRepositorys(string overlay)
    {
        var yaml = await RenderAsync(overlay, []);

        foreach (var setting in await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "deploy", "settings", "settings.env"), TestContext.Current.CancellationToken))
        {
            if (setting.Split('=') is [var name, var value] && !name.StartsWith('#'))
            {
                yaml.ShouldNotMatch($@"(?<![\w-]){name}(?![\w-]|: )", $"{overlay} still has the placeholder {name}.");
                // A namespace is called as the default cluster is, and both issuers are always there.
                if (value.Length > 5 && name is not ("CLUSTER" or "ACME_ISSUER"))
                    yaml.ShouldNotMatch($@"(?<![\w-]){System.Text.RegularExpressions.Regex.Escape(value)}(?![\w-]|: )", $"{overlay} still has the default of {name}.");
            }
        }
    }

    [Fact]
    public async Task Render_OtherSettings_ReachTheirPlaces()
    {
        var yaml = await RenderAsync("eks", ["jaeger-opensearch", "oauth2-proxy"]);

        foreach (var line in (string[])
        [
            "image: 999988887777.dkr.ecr.ap-southeast-7.amazonaws.com/task-web:0123456789ab",
            "eks.amazonaws.com/role-arn: arn:aws:iam::999988887777:role/big-cluster-2-task-service",
            "Browser__OtlpEndpoint: https://otel.shop.of.many.parts.test",
            "- https://tasks.shop.of.many.parts.test",
            "- host: jaeger.shop.of.many.parts.test",
            "cert-manager.io/issuer: letsencrypt-production",
            "TASK_TABLE_NAME: shop.tasks-2",
            "AWS_REGION: ap-southeast-7",
            "minReplicas: 5",
            "maxReplicas: 15",
            "email: ops@shop.test",
            "OAUTH2_PROXY_OIDC_ISSUER_URL: https://id.shop.test/realms/a=b:c",
            "OAUTH2_PROXY_REDIRECT_URL: https://jaeger.shop.of.many.parts.test/oauth2/callback",
            "- https://traces.shop.test",
        ])
            yaml.ShouldContain(line + "\n");
    }

    private async Task<string> RenderAsync(string overlay, string[] components)
    {
        foreach (var folder in (string[])[DeploymentFolder.Base, "deploy"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(_copy, Repository.Relative(file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        var root = Path.Combine(_copy, "deploy", "overlays", overlay);
        var kustomization = Path.Combine(root, "kustomization.yaml");
        var text = await File.ReadAllTextAsync(kustomization, TestContext.Current.CancellationToken);
        foreach (var component in components)
            text = DeploymentFolder.SwitchOn(text, $"../../components/{component}");
        await File.WriteAllTextAsync(kustomization, text, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_copy, "deploy", "settings", "settings.env"), Settings, TestContext.Current.CancellationToken);
        return await Kustomize.RenderAsync(root);
    }
}
