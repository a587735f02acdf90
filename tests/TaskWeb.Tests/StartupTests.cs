using System.Diagnostics;

namespace TaskWeb.Tests;

public sealed class StartupTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Start_NothingConfigured_SaysEverySettingAndExitsWith1()
    {
        var (exitCode, errors) = await RunAsync([]);

        exitCode.ShouldBe(1);
        errors.Length.ShouldBe(3);
        errors.ShouldContain(line => line.Contains("Setting Browser:OtlpEndpoint is missing: set it to"));
        errors.ShouldContain(line => line.Contains("Setting Browser:JaegerUrl is missing: set it to"));
        errors.ShouldContain(line => line.Contains("Setting services__task-service__http__0 is missing: set it to"));
    }

    [Theory]
    [InlineData("Browser__OtlpEndpoint", "localhost:4318")]
    [InlineData("Browser__OtlpEndpoint", "grpc://localhost:4317")]
    [InlineData("Browser__JaegerUrl", "/jaeger")]
    [InlineData("services__task-service__http__0", "task-service")]
    [InlineData("Limits__ConcurrentCalls", "0")]
    [InlineData("Limits__CallsPerSecond", "-1")]
    public async Task Start_UnusableValue_NamesSettingAndValue(string setting, string value)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Browser__OtlpEndpoint"] = "http://localhost:4318",
            ["Browser__JaegerUrl"] = "http://localhost:16686",
            ["services__task-service__http__0"] = "http://localhost:3000",
            [setting] = value,
        };

        var (exitCode, errors) = await RunAsync(settings);

        exitCode.ShouldBe(1);
        var sentence = errors.ShouldHaveSingleItem();
        sentence.Replace(":", "__", StringComparison.Ordinal).ShouldContain(setting);
        sentence.ShouldContain($"'{value}'");
    }

    [Fact]
    public async Task Start_TokenNoHeaderCanCarry_IsRefusedWithoutPrintingIt()
    {
        var (exitCode, errors) = await RunAsync(new(StringComparer.Ordinal)
        {
            ["Browser__OtlpEndpoint"] = "http://localhost:4318",
            ["Browser__JaegerUrl"] = "none",
            ["Browser__OtlpToken"] = "two words",
            ["services__task-service__http__0"] = "http://localhost:3000",
        });

        exitCode.ShouldBe(1);
        var sentence = errors.ShouldHaveSingleItem();
        sentence.ShouldContain("Browser:OtlpToken");
        sentence.ShouldNotContain("two words");
    }

    /// <summary>Runs the program as it is run in earnest, from a folder that is not its own.</summary>
    private static async Task<(int ExitCode, string[] Errors)> RunAsync(Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "TaskWeb.dll") },
            WorkingDirectory = Path.GetTempPath(),
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = await process.StandardError.ReadToEndAsync(patience.Token);
            await output;
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, errors.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
