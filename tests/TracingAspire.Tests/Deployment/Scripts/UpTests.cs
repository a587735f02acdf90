namespace TracingAspire.Tests.Deployment.Scripts;

public sealed class UpTests
{
    [Theory]
    [InlineData("eks")]
    [InlineData("eks-xray")]
    [InlineData("local")]
    public async Task Up_WithoutYes_SaysWhatItWouldDoAndDoesNothing(string overlay)
    {
        using var sandbox = new ScriptSandbox();

        var run = await sandbox.RunAsync("up.sh", overlay);

        run.ShouldSucceed();
        run.Output.ShouldContain("  $ kubectl");
        run.Output.ShouldEndWith("Nothing was done: run it again with --yes.\n");
        sandbox.Calls.ShouldNotBeEmpty();
        sandbox.Calls.ShouldAllBe(call => call.StartsWith("kubectl version", StringComparison.Ordinal)
            || call.StartsWith("kubectl kustomize", StringComparison.Ordinal)
            || call.StartsWith("kubectl config current-context", StringComparison.Ordinal)
            || call.StartsWith("git rev-parse", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Up_Yes_DoesTheStepsInTheirOrder()
    {
        using var sandbox = new ScriptSandbox();

        var run = await sandbox.RunAsync("up.sh", "eks", "--yes");

        run.ShouldSucceed();
        sandbox.Calls.ShouldContainInOrder(
            "aws sts get-caller-identity",
            "aws cloudformation deploy --stack-name tracing-tracing-aspire-storage",
            "aws cloudformation deploy --stack-name tracing-tracing-aspire-registry",
            "aws cloudformation deploy --stack-name tracing-tracing-aspire-roles",
            "aws ecr describe-images --repository-name task-service --image-ids imageTag=2.0.0",
            "aws ecr describe-images --repository-name task-web",
            "aws eks update-kubeconfig --name tracing",
            "get crd/opentelemetrycollectors.opentelemetry.io",
            "get ingressclass/nginx",
            "namespaces.yaml",
            "--namespace tracing get secret otel-web-token",
            "--namespace prod get secret otel-web-token",
            "eks.yaml",
            "rollout status deployment/otel-web-collector",
            "rollout status deployment/task-service",
            "wait certificate/tasks-tls");
        run.Output.ShouldEndWith("Application https://tasks.tasks.test, Jaeger https://jaeger.tasks.test\n");
    }

    [Theory]
    [InlineData("eks", "EnableXRay=false")]
    [InlineData("eks-xray", "EnableXRay=true")]
    public async Task Up_Roles_TrustTheIssuerOfTheCluster(string overlay, string xray)
    {
        using var sandbox = new ScriptSandbox();

        (await sandbox.RunAsync("up.sh", overlay, "--yes")).ShouldSucceed();

        var roles = sandbox.Calls.Single(call => call.Contains("deploy --stack-name tracing-tracing-aspire-roles", StringComparison.Ordinal));
        roles.ShouldContain("--capabilities CAPABILITY_NAMED_IAM");
        roles.ShouldContain(" OidcProvider=oidc.eks.ap-northeast-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF ");
        roles.ShouldContain(" " + xray);
    }

    [Fact]
    public async Task Up_AfterAStackThatCouldNotBeCreated_DeletesItFirst()
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Fake(
            "aws",
            """
            gone=$(dirname "$CALLS")/gone
            case "$*" in
              *'delete-stack --stack-name tracing-tracing-aspire-registry'*) : >"$gone" ;;
              *'describe-stacks --stack-name tracing-tracing-aspire-registry'*) [ -e "$gone" ] || { echo ROLLBACK_COMPLETE; exit; } ;;
              *'describe-stacks --stack-name tracing-tracing-aspire-storage'*) echo UPDATE_COMPLETE; exit ;;
            esac

            """ + StandIns.Aws);

        var run = await sandbox.RunAsync("up.sh", "eks", "--yes");

        run.ShouldSucceed();
        run.Output.ShouldContain("The creation of the stack tracing-tracing-aspire-registry failed before (ROLLBACK_COMPLETE).");
        sandbox.Calls.Single(call => call.Contains("delete-stack", StringComparison.Ordinal)).ShouldContain("tracing-tracing-aspire-registry");
        sandbox.Calls.ShouldContainInOrder(
            "delete-stack --stack-name tracing-tracing-aspire-registry",
            "cloudformation deploy --stack-name tracing-tracing-aspire-registry");
    }

    [Fact]
    public async Task Up_EveryCallOfTheCluster_TakesTheKubeconfigOfTheSettings()
    {
        using var sandbox = new ScriptSandbox();

        (await sandbox.RunAsync("up.sh", "eks", "--yes")).ShouldSucceed();

        var calls = sandbox.Calls.Where(call => call.StartsWith("kubectl ", StringComparison.Ordinal)
            && !call.Contains("version --client", StringComparison.Ordinal)
            && !call.StartsWith("kubectl kustomize", StringComparison.Ordinal)).ToArray();
        calls.Length.ShouldBeGreaterThan(8);
        calls.ShouldAllBe(call => call.StartsWith("kubectl --kubeconfig ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Up_CommitIsTheTag_PushesItsImages()
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Set("IMAGE_TAG", "0123456789ab");

        var run = await sandbox.RunAsync("up.sh", "eks");

        run.Output.ShouldContain("$ deploy/push-images.sh --yes");
        run.Output.ShouldNotContain("describe-images");
    }
}
