namespace TracingAspire.Downloads.Tests;

public sealed class CacheCommandTests
{
    [Fact]
    public async Task RunAsync_UnknownTool_NamesTheKnownOnes()
    {
        var output = new StringWriter();
        var error = new StringWriter();

        (await CacheCommand.RunAsync(["docker"], output, error)).ShouldBe(1);

        error.ToString().Trim().ShouldBe(
            "There is no tool 'docker': name any of aspire-bundle, dynamodb-local, chromium, kubectl, or none for all.");
        output.ToString().ShouldBeEmpty();
    }
}
