using TracingAspire.Hosting.Tests.Running;

namespace TracingAspire.Hosting.Tests.Publishing;

/// <summary>The AppHost as a process of its own: its command line, its exit code, and nothing it would have to download.</summary>
public class PublishProcessTests
{
    [Theory]
    [InlineData("--publisher", "manifest")]
    [InlineData("--operation", "publish", "--step", "publish-manifest")]
    public async Task Run_OutputPathMissing_IsOneSentence(params string[] args) =>
        await ShouldFailAsync(args, "The '--output-path [path]' option was not specified even though manifest publishing was requested.");

    [Fact]
    public async Task Run_UnknownStep_NamesTheKnownOnes()
    {
        var sentence = await FailAsync("--operation", "publish", "--step", "ship");

        sentence.ShouldStartWith("Step 'ship' not found in pipeline. Available steps: 'process-parameters', 'publish', ");
        sentence.ShouldContain("'publish-manifest'");
    }

    [Fact]
    public async Task Run_UnknownPublisher_NamesTheKnownOne() =>
        (await FailAsync("--publisher", "azure", "--output-path", "x")).ShouldStartWith("Unknown publisher 'azure': the one there is is 'manifest' ");

    [Fact]
    public async Task Run_UnknownOperation_NamesTheKnownOnes() =>
        await ShouldFailAsync(["--operation", "inspect"], "Invalid operation 'inspect' specified. Valid operations are 'publish' or 'run'.");

    [Fact]
    public async Task Run_ModelThatCannotBeBuilt_IsOneSentence() =>
        (await FailAsync("--publisher", "manifest", "--output-path", "x", "--Project", "nowhere.csproj")).ShouldStartWith("Project file '");

    [Fact]
    public async Task Run_NoStep_SaysWhichToName() =>
        (await FailAsync("--operation", "publish", "--output-path", "x")).ShouldStartWith("No step was named: add --step publish-manifest for the manifest");

    [Fact]
    public async Task Run_OutputPathInAFile_SaysThatItCannotBeWritten()
    {
        using var file = new TemporaryFile();
        await File.WriteAllTextAsync(file.Path, string.Empty, TestContext.Current.CancellationToken);

        (await FailAsync("--publisher", "manifest", "--output-path", Path.Combine(file.Path, "x")))
            .ShouldStartWith($"The manifest cannot be written to '{Path.Combine(file.Path, "x", "aspire-manifest.json")}': ");
    }

    [Fact]
    public async Task Run_Folder_WritesTheManifestIntoIt()
    {
        var folder = Directory.CreateTempSubdirectory("publishing-tests-");
        try
        {
            using var host = new HostProcess("--publisher", "manifest", "--output-path", Path.Combine(folder.FullName, "deep"));

            (await host.WaitForExitAsync()).ShouldBe(0, host.Output);
            host.Output.ShouldContain($"(publish-manifest) Published manifest to: {Path.Combine(folder.FullName, "deep", "aspire-manifest.json")}");
            File.Exists(Path.Combine(folder.FullName, "deep", "aspire-manifest.json")).ShouldBeTrue();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Run_StepPublish_WarnsThatThereIsNothingToPublish()
    {
        using var host = new HostProcess("--operation", "publish", "--step", "publish", "--output-path", "x");

        (await host.WaitForExitAsync()).ShouldBe(0, host.Output);
        host.Output.Trim().ShouldBe("(publish) warning: no resource has anything to publish: --step publish-manifest writes the manifest");
    }

    [Theory]
    [InlineData("build")]
    [InlineData("push")]
    public async Task Run_StepOfImages_SaysThatTheEngineHasNone(string step) =>
        (await FailAsync("--operation", "publish", "--step", step)).ShouldStartWith($"The Local hosting engine does not {step} images: ");

    private static async Task ShouldFailAsync(string[] args, string expected) => (await FailAsync(args)).ShouldBe(expected);

    /// <summary>The last line: what failed before it is told under the name of the step.</summary>
    private static async Task<string> FailAsync(params string[] args)
    {
        using var host = new HostProcess(args);
        (await host.WaitForExitAsync()).ShouldBe(1, host.Output);
        host.Output.ShouldNotContain("   at ");
        return host.Output.Trim().Split('\n').Single(line => !line.StartsWith('(')).Trim();
    }
}
