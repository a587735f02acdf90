namespace TracingAspire.Tests.Deployment.Scripts;

public sealed class DownTests
{
    [Theory]
    [InlineData("eks")]
    [InlineData("local")]
    public async Task Down_WithoutYes_DeletesNothing(string overlay)
    {
        using var sandbox = new ScriptSandbox();

        var run = await sandbox.RunAsync("down.sh", overlay, "--delete-data");

        run.ShouldSucceed();
        run.Output.ShouldContain("  $ kubectl");
        sandbox.Calls.ShouldNotBeEmpty();
        sandbox.Calls.ShouldNotContain(call => call.Contains("delete", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Down_Yes_KeepsTableImagesVolumesAndNamespaces()
    {
        using var sandbox = new ScriptSandbox();

        var run = await sandbox.RunAsync("down.sh", "eks", "--yes");

        run.ShouldSucceed();
        run.Output.ShouldContain("Kept: the table tasks, the images and the roles");
        sandbox.Applied.ShouldContain("kind: Deployment");
        sandbox.Applied.ShouldNotContain("kind: Namespace");
        sandbox.Applied.ShouldNotContain("kind: PersistentVolumeClaim");
        sandbox.Calls.ShouldNotContain(call => call.StartsWith("aws dynamodb", StringComparison.Ordinal)
            || call.StartsWith("aws ecr", StringComparison.Ordinal)
            || call.StartsWith("aws cloudformation", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Down_DeleteData_DeletesTheTableAfterItsStackLetItGo()
    {
        using var sandbox = new ScriptSandbox();

        (await sandbox.RunAsync("down.sh", "eks", "--yes", "--delete-data")).ShouldSucceed();

        sandbox.Applied.ShouldContain("kind: Namespace");
        sandbox.Calls.ShouldContainInOrder(
            "ingresses.yaml",
            "eks.yaml",
            "dynamodb update-table --table-name tasks --no-deletion-protection-enabled",
            "delete-stack --stack-name tracing-tracing-aspire-storage",
            "dynamodb delete-table --table-name tasks",
            "ecr delete-repository --repository-name task-service --force",
            "ecr delete-repository --repository-name task-web --force",
            "delete-stack --stack-name tracing-tracing-aspire-registry",
            "delete-stack --stack-name tracing-tracing-aspire-roles");
    }

    [Fact]
    public async Task Down_DeleteDataAgain_GoesOnWithWhatIsLeft()
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Fake(
            "aws",
            "case \"$*\" in *'describe-table'*|*'describe-repositories'*) echo 'An error occurred (ResourceNotFoundException)' >&2; exit 254 ;; esac\n"
            + StandIns.Aws);

        var run = await sandbox.RunAsync("down.sh", "eks", "--yes", "--delete-data");

        run.ShouldSucceed();
        run.Output.ShouldContain("There is no longer the table tasks.");
        sandbox.Calls.ShouldNotContain(call => call.Contains("delete-table", StringComparison.Ordinal));
        sandbox.Calls.ShouldContain(call => call.Contains("delete-stack --stack-name tracing-tracing-aspire-registry", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Down_StackThatStays_GivesUpAndNamesIt()
    {
        using var sandbox = new ScriptSandbox();
        sandbox.Fake("aws", "case \"$*\" in *describe-stacks*) echo DELETE_FAILED; exit ;; esac\n" + StandIns.Aws);

        var run = await sandbox.RunAsync("down.sh", "eks", "--yes", "--delete-data", "--timeout", "1");

        run.ShouldBeRefused("Gave up after 1 s of waiting until the stack tracing-tracing-aspire-storage is gone", "DELETE_FAILED");
    }
}
