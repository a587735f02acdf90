using TracingAspire.Downloads.Processes;
using TracingAspire.Downloads.Tests.Fakes;

namespace TracingAspire.Downloads.Tests;

public sealed class OverrideTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task EnsureAsync_ChromiumPath_ForwardsToThatExecutable()
    {
        var browser = _directory.WriteScript("my own browser", "echo \"started with $*\"");
        var cache = CreateCache(("CHROMIUM_PATH", browser));

        var directory = await cache.EnsureAsync(Tools.Chromium, ct: Ct);

        directory.ShouldNotBe(CreateCache().GetDirectory(Tools.Chromium), "the pinned one is not replaced");
        var chromium = Tools.ExecutablePath(Tools.Chromium, directory);
        (await RunAsync(chromium, "--a", "b c")).Output.ShouldBe("started with --a b c\n");
    }

    [Fact]
    public async Task EnsureAsync_ChromiumPathWithoutExecutable_NamesIt() =>
        (await FailAsync(CreateCache(("CHROMIUM_PATH", "/nowhere/chromium")), Tools.Chromium))
            .ShouldContain("CHROMIUM_PATH names /nowhere/chromium, which is no executable file");

    [Fact]
    public async Task EnsureAsync_KubectlWithoutDebian_LinksTheOneOnPath()
    {
        WriteKubectl("v1.33.1");

        var directory = await CreateCache(("PATH", _directory["bin"])).EnsureAsync(Tools.Kubectl, ct: Ct);

        (await RunAsync(Tools.ExecutablePath(Tools.Kubectl, directory))).Output.ShouldContain("v1.33.1");
    }

    [Fact]
    public async Task EnsureAsync_LinkedKubectlGone_IsNoticed()
    {
        WriteKubectl("v1.33.1");
        var cache = CreateCache(("PATH", _directory["bin"]));
        await cache.EnsureAsync(Tools.Kubectl, ct: Ct);
        File.Delete(_directory["bin/kubectl"]);

        (await FailAsync(cache, Tools.Kubectl)).ShouldContain("none works on PATH");
    }

    [Fact]
    public async Task EnsureAsync_KubectlTooOld_NamesItsVersion()
    {
        WriteKubectl("v1.20.4-debian");

        (await FailAsync(CreateCache(("PATH", _directory["bin"])), Tools.Kubectl))
            .ShouldContain("the one on PATH is 1.20.4. Install kubectl 1.30 or newer");
    }

    private static Task<CommandResult> RunAsync(string path, params string[] arguments) =>
        new Command(path, arguments) { Timeout = TimeSpan.FromMinutes(2) }.RunAsync(Ct);

    private static async Task<string> FailAsync(ToolCache cache, Tool tool) =>
        (await Should.ThrowAsync<ToolException>(cache.EnsureAsync(tool, ct: Ct))).Message;

    private void WriteKubectl(string version) => _directory.WriteScript(
        "bin/kubectl", $$$"""echo '{"clientVersion":{"gitVersion":"{{{version}}}"}}'""");

    private ToolCache CreateCache(params (string Name, string Value)[] variables) => new(
        _directory["cache"],
        new(name => variables.FirstOrDefault(v => v.Name == name).Value),
        new(),
        ToolPlatform.Current);
}
