namespace TracingAspire.Tests.Deployment.Scripts;

public sealed class UpRefusalTests
{
    [Fact]
    public async Task Up_SettingsOfTheRepository_AreRefused()
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Set("ACCOUNT", "123456789012");
        sandbox.Set("MAIL", "platform@example.com");

        var run = await sandbox.RunAsync("up.sh", "eks", "--yes");

        run.ShouldBeRefused("still has the values it came with for ACCOUNT MAIL: set them, or say --allow-defaults.");
        sandbox.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Up_NoAws_IsOneSentence()
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Remove("aws");

        var run = await sandbox.RunAsync("up.sh", "eks", "--yes");

        run.ShouldBeRefused();
        run.Errors.ShouldBe("The AWS command line is missing: install it (https://aws.amazon.com/cli).\n");
    }

    [Fact]
    public async Task Up_AnotherAccount_ChangesNothing()
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Fake("aws", "echo 999999999999");

        var run = await sandbox.RunAsync("up.sh", "eks", "--yes");

        run.ShouldBeRefused("You are logged in to the AWS account 999999999999, and ACCOUNT in deploy/settings/settings.env is 111122223333");
        sandbox.Calls.Count(call => call.StartsWith("aws ", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Up_NoSuchImage_SaysWhichTagWouldBeBuilt()
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Fake("aws", "case \"$*\" in 'ecr describe-images'*) echo ImageNotFoundException >&2; exit 254 ;; esac\n" + StandIns.Aws);

        var run = await sandbox.RunAsync("up.sh", "eks", "--yes");

        run.ShouldBeRefused("ECR has no task-service:2.0.0", "set IMAGE_TAG in deploy/settings/settings.env to 0123456789ab");
        sandbox.Applied.ShouldBeEmpty();
    }

    [Fact]
    public async Task Up_PrerequisitesMissing_NamesAllOfThem()
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Fake(
            "kubectl",
            "case \"$*\" in *' get crd/'*) echo 'Error from server (NotFound)' >&2; exit 1 ;; *daemonset*) echo '- --enable-network-policy=false' ;; esac\n"
            + StandIns.Kubectl);
        sandbox.Fake("aws", "case \"$*\" in iam*) echo None; exit ;; esac\n" + StandIns.Aws);

        var run = await sandbox.RunAsync("up.sh", "eks", "--yes");

        run.ShouldBeRefused(
            "The cluster's issuer as an identity provider of the account\n",
            "Network policies that the VPC CNI enforces\n",
            "The OpenTelemetry operator\n",
            "cert-manager\n",
            "deploy/prerequisites.md says how each is installed.");
        run.Errors.ShouldNotContain("ingress-nginx");
        sandbox.Applied.ShouldBeEmpty();
    }

    [Fact]
    public async Task Up_SecretOfAComponentMissing_StopsBeforeTheOverlay()
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Fake("kubectl", "case \"$*\" in *' --namespace prod get secret '*) exit 1 ;; esac\n" + StandIns.Kubectl);

        var run = await sandbox.RunAsync("up.sh", "eks", "--yes");

        run.ShouldBeRefused("These secrets are missing: prod/otel-web-token. deploy/README.md says how to create them.");
        sandbox.Applied.ShouldContain("kind: Namespace");
        sandbox.Applied.ShouldNotContain("kind: Deployment");
    }

    [Fact]
    public async Task Up_NeverReady_GivesUpAndSaysWhatItWaitedFor()
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Fake(
            "kubectl",
            "case \"$*\" in *'rollout status deployment/otel-web-collector'*) echo '0 of 2 updated replicas are available'; exit 1 ;; esac\n"
            + StandIns.Kubectl);

        var run = await sandbox.RunAsync("up.sh", "eks", "--yes", "--timeout", "1");

        run.Output.ShouldContain("Waiting for at most 1 s until otel-web-collector in tracing is ready");
        run.ShouldBeRefused(
            "Gave up after 1 s of waiting until otel-web-collector in tracing is ready",
            "0 of 2 updated replicas are available");
    }

    [Fact]
    public async Task Up_NoSidecar_IsNotTakenForSuccess()
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Fake("kubectl", "case \"$*\" in *'get pods --selector'*) echo pod/task-service-1 ;; esac\n" + StandIns.Kubectl);

        var run = await sandbox.RunAsync("up.sh", "eks", "--yes", "--timeout", "1");

        run.ShouldBeRefused("until each task-service has its sidecar", "without a sidecar: pod/task-service-1");
    }

    [Fact]
    public async Task Up_LocalOnAnotherCluster_IsRefused()
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Fake("kubectl", "case \"$*\" in 'config current-context'*) echo production; exit ;; esac\n" + StandIns.Kubectl);

        var run = await sandbox.RunAsync("up.sh", "local", "--yes");

        run.ShouldBeRefused("kubectl's context is 'production', which is no cluster of kind or minikube");
        sandbox.Applied.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--fast")]
    [InlineData("--timeout")]
    public async Task Up_UnknownOrIncompleteArgument_IsNamed(string argument)
    {
        using var sandbox = new ScriptSandbox();

        (await sandbox.RunAsync("up.sh", "eks", argument)).ShouldBeRefused(argument);
    }
}
