using TracingAspire.Downloads.Tests.Fakes;

namespace TracingAspire.Downloads.Tests;

public sealed class JavaRuntimeTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("openjdk version \"17.0.15\" 2025-04-15", 17)]
    [InlineData("openjdk version \"21\" 2023-09-19", 21)]
    [InlineData("openjdk version \"25-ea\" 2025-09-16", 25)]
    [InlineData("java version \"1.8.0_392\"", 8)]
    public void ParseVersion_Output_GivesTheFeatureRelease(string output, int version) =>
        JavaRuntime.ParseVersion(output).ShouldBe(version);

    [Fact]
    public async Task FindAsync_OnPath_GivesPathAndVersion()
    {
        var java = _directory.WriteScript("bin/java", "echo 'openjdk version \"21.0.1\"' >&2");

        (await FindAsync(("PATH", _directory["bin"]))).ShouldBe(new JavaRuntime(java, 21));
    }

    [Fact]
    public async Task FindAsync_JavaHome_Wins()
    {
        _directory.WriteScript("bin/java", "echo 'openjdk version \"21.0.1\"' >&2");
        var java = _directory.WriteScript("home/bin/java", "echo 'openjdk version \"17.0.2\"' >&2");

        var found = await FindAsync(("PATH", _directory["bin"]), ("JAVA_HOME", _directory["home"]));

        found.ShouldBe(new JavaRuntime(java, 17));
    }

    [Fact]
    public async Task FindAsync_None_NamesTheFix() =>
        (await FailAsync()).ShouldStartWith("There is no Java on PATH. Install a Java runtime 17 or newer");

    [Fact]
    public async Task FindAsync_JavaHomeWithoutJava_NamesIt() =>
        (await FailAsync(("JAVA_HOME", _directory["gone"]))).ShouldStartWith($"JAVA_HOME is {_directory["gone"]}, which holds no");

    [Fact]
    public async Task FindAsync_TooOld_NamesBothVersions()
    {
        var java = _directory.WriteScript("bin/java", "echo 'openjdk version \"11.0.2\"' >&2");

        (await FailAsync(("PATH", _directory["bin"]))).ShouldStartWith($"{java} is Java 11, DynamoDB Local needs 17.");
    }

    [Fact]
    public async Task FindAsync_NoVersionPrinted_SaysSo()
    {
        _directory.WriteScript("bin/java", "echo 'Unable to locate a Java Runtime.' >&2; exit 1");

        (await FailAsync(("PATH", _directory["bin"]))).ShouldContain("names no Java version");
    }

    private static Task<JavaRuntime> FindAsync(params (string Name, string Value)[] variables) => JavaRuntime.FindAsync(
        new(name => variables.FirstOrDefault(v => v.Name == name).Value),
        TimeSpan.FromMinutes(2),
        TestContext.Current.CancellationToken);

    private static async Task<string> FailAsync(params (string Name, string Value)[] variables) =>
        (await Should.ThrowAsync<ToolException>(FindAsync(variables))).Message;
}
