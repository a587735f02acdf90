namespace TracingAspire.Tests.Deployment.Images;

/// <summary>deploy/push-images.sh in a repository of its own, with stand-ins for git's neighbours that say how they were called.</summary>
public sealed class PushImagesTests : IDisposable
{
    private const string Registry = "210987654321.dkr.ecr.eu-west-1.amazonaws.com";

    private readonly ScriptRepository _repository = new();

    [Fact]
    public async Task Run_WithoutYes_SaysWhatItWouldDoAndDoesNothing()
    {
        var (exitCode, output, _) = await _repository.RunAsync();
        exitCode.ShouldBe(0);
        output.ShouldContain($"+ dotnet publish TaskService ");
        output.ShouldContain($"+ dotnet publish TaskWeb ");
        output.ShouldContain($"-p:ContainerRegistry={Registry} -p:ContainerImageTag={_repository.Commit[..12]} -p:ImageRevision={_repository.Commit} ");
        output.ShouldContain("-p:ImageCreated=2026-01-02T03:04:05Z");
        output.ShouldContain("-p:ImageSource=https://example.com/owner/tasks ", customMessage: "the token in the remote's address is a secret");
        output.ShouldContain("run it again with --yes");
        _repository.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_Yes_LogsInAndPushesBoth()
    {
        var (exitCode, output, errors) = await _repository.RunAsync("--yes");
        exitCode.ShouldBe(0, errors);
        _repository.Calls[0].ShouldBe("aws ecr get-login-password --region eu-west-1");
        var pushes = _repository.Calls.Where(call => call.StartsWith("dotnet publish", StringComparison.Ordinal)).ToList();
        pushes.Count.ShouldBe(2);
        pushes.ShouldAllBe(call => call.EndsWith("as AWS with password-of-ecr", StringComparison.Ordinal));
        output.ShouldContain($"Set IMAGE_TAG={_repository.Commit[..12]} in deploy/settings/settings.env");
        output.ShouldContain("pushed@sha256:task-service");
        output.ShouldNotContain("password-of-ecr");
    }

    [Fact]
    public async Task Run_TagIsThere_LeavesIt()
    {
        _repository.HasInEcr("task-service", _repository.Commit[..12], "sha256:known");
        var (exitCode, output, errors) = await _repository.RunAsync("--yes", "task-service");
        exitCode.ShouldBe(0, errors);
        output.ShouldContain($"{Registry}/task-service:{_repository.Commit[..12]}@sha256:known is there already.");
        _repository.Calls.ShouldNotContain(call => call.StartsWith("dotnet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_EarlierPushBrokeOff_RemovesItsPartFirst()
    {
        _repository.HasInEcr("task-web", _repository.Commit[..12] + "-x64", "sha256:half");
        var (exitCode, _, errors) = await _repository.RunAsync("--yes", "task-web");
        exitCode.ShouldBe(0, errors);
        var calls = _repository.Calls.Where(call => !call.Contains("describe-images", StringComparison.Ordinal)).Skip(1).ToList();
        calls.Count.ShouldBe(2);
        calls[0].ShouldStartWith("aws ecr batch-delete-image ");
        calls[0].ShouldContain($"--repository-name task-web --image-ids imageTag={_repository.Commit[..12]}-x64 ");
        calls[1].ShouldStartWith("dotnet publish TaskWeb ");
    }

    [Fact]
    public async Task Run_OtherRegistryAndBase_NeedsNoAws()
    {
        var (exitCode, _, errors) = await _repository.RunAsync(
            "--yes", "--registry", "registry.example.com", "--base-image", "mirror.example.com/aspnet:10.0", "task-web");
        exitCode.ShouldBe(0, errors);
        var push = _repository.Calls.ShouldHaveSingleItem();
        push.ShouldContain("-p:ContainerRegistry=registry.example.com ");
        push.ShouldContain("-p:ContainerBaseImage=mirror.example.com/aspnet:10.0 ");
    }

    [Fact]
    public async Task Run_UncommittedChange_IsRefused()
    {
        _repository.Write("TaskService/Program.cs", "changed");
        var (exitCode, _, errors) = await _repository.RunAsync("--yes");
        exitCode.ShouldBe(1);
        errors.Trim().ShouldBe("An image is tagged with its commit, and there are changes that are in none: commit them (git status shows them).");
        _repository.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ACCOUNT=12345", "ACCOUNT is '12345' in deploy/settings/settings.env: set it to the 12 digits of the AWS account.")]
    [InlineData("REGION=Tokyo", "REGION is 'Tokyo' in deploy/settings/settings.env: set it to an AWS region such as ap-northeast-1.")]
    public async Task Run_UnusableSetting_IsNamed(string setting, string sentence)
    {
        _repository.Write("deploy/settings/settings.env", $"ACCOUNT=210987654321\nREGION=eu-west-1\n{setting}\n");
        var (exitCode, _, errors) = await _repository.RunAsync();
        exitCode.ShouldBe(1);
        errors.Trim().ShouldBe(sentence);
    }

    [Theory]
    [InlineData("--tag", "deploy/push-images.sh does not know '--tag': it takes --yes, --registry, --base-image, task-service and task-web.")]
    [InlineData("--registry", "--registry needs a value, such as registry.example.com.")]
    public async Task Run_UnusableArgument_IsNamed(string argument, string sentence)
    {
        var (exitCode, _, errors) = await _repository.RunAsync(argument);
        exitCode.ShouldBe(1);
        errors.Trim().ShouldBe(sentence);
    }

    public void Dispose() => _repository.Dispose();
}
