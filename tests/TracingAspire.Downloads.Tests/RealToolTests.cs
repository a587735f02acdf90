using System.Diagnostics;
using System.Net;
using Microsoft.Playwright;
using TracingAspire.Downloads.Processes;
using TracingAspire.Downloads.Tests.Fakes;

namespace TracingAspire.Downloads.Tests;

/// <summary>Installs the real tools into the user's cache (once for all test projects) and starts them.</summary>
public sealed class RealToolTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AspireBundle_Installed_DcpAndDashboardStart()
    {
        var directory = await EnsureAsync(Tools.AspireBundle);

        var dcp = await RunAsync(Tools.ExecutablePath(Tools.AspireBundle, directory), "version");
        dcp.Output.ShouldContain("\"version\":\"0.25.13\"");
        File.Exists(Tools.DashboardPath(directory)).ShouldBeTrue();
        Directory.Exists(Path.Combine(directory, "managed", "wwwroot")).ShouldBeTrue();
    }

    [Fact]
    public async Task DynamoDBLocal_Installed_Answers()
    {
        var java = await FindJavaAsync();
        var directory = await EnsureAsync(Tools.DynamoDBLocal);
        var port = FreePort.Next();
        using var process = Process.Start(new ProcessStartInfo(
            java.Path,
            [
                "-Djava.library.path=./DynamoDBLocal_lib", "-jar", "DynamoDBLocal.jar",
                "-inMemory", "-sharedDb", "-disableTelemetry", "-port", port.ToString(),
            ])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
            await Eventually.BeAsync(() => Answers(client, port) == HttpStatusCode.BadRequest, "DynamoDB Local to answer");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(Ct);
        }
    }

    [Fact]
    public async Task Chromium_Installed_ShowsJapaneseToPlaywright()
    {
        var directory = await EnsureAsync(Tools.Chromium);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Tools.ExecutablePath(Tools.Chromium, directory),
            Args = ["--no-sandbox", "--disable-gpu"],
            Timeout = 120_000,
        });
        var page = await browser.NewPageAsync();
        page.SetDefaultTimeout(120_000);
        var widths = new List<int>();
        foreach (var text in (string[])["一", "覧", "\uFFFE"])
        {
            await page.SetContentAsync($"<span style='font: 100px sans-serif'>{text}</span>");
            widths.Add((await page.Locator("span").ScreenshotAsync()).Length);
        }

        widths.ShouldBeUnique("a missing glyph would look like the next");
        (await page.EvaluateAsync<string>("new Intl.Locale(navigator.language).language")).ShouldBe("en");
    }

    [Fact]
    public async Task Kubectl_Installed_PrintsItsVersion()
    {
        var directory = await EnsureAsync(Tools.Kubectl);

        var result = await RunAsync(Tools.ExecutablePath(Tools.Kubectl, directory), "version", "--client");

        result.Output.ShouldContain("Client Version: v1.");
    }

    private static async Task<string> EnsureAsync(Tool tool)
    {
        try
        {
            return await ToolCache.Default.EnsureAsync(tool, ct: Ct);
        }
        catch (ToolException e)
        {
            Assert.SkipUnless(await RegistryAnswersAsync(), $"no registry answers: {e.Message}");
            throw;
        }
    }

    private static async Task<bool> RegistryAnswersAsync()
    {
        var npm = HostEnvironment.Current.FindExecutable(OperatingSystem.IsWindows() ? "npm.cmd" : "npm");
        // An empty npm cache, else npm answers from its own without asking anyone.
        using var cache = new TemporaryDirectory();
        string[] view = ["view", "dejavu-fonts-ttf@2.37.3", "version", "--fetch-retries=0", $"--cache={cache.FullPath}"];
        return npm is not null && (await RunAsync(npm, view)).Succeeded;
    }

    private static async Task<JavaRuntime> FindJavaAsync()
    {
        try
        {
            return await JavaRuntime.FindAsync(Ct);
        }
        catch (ToolException e)
        {
            Assert.Skip(e.Message);
            throw;
        }
    }

    private static Task<CommandResult> RunAsync(string path, params string[] arguments) =>
        new Command(path, arguments) { Timeout = TimeSpan.FromMinutes(2) }.RunAsync(Ct);

    private static HttpStatusCode? Answers(HttpClient client, int port)
    {
        try
        {
            using var response = client.Send(new(HttpMethod.Get, $"http://127.0.0.1:{port}/"), Ct);
            return response.StatusCode;
        }
        catch (Exception e) when ((e is HttpRequestException or TaskCanceledException) && !Ct.IsCancellationRequested)
        {
            return null;
        }
    }
}
