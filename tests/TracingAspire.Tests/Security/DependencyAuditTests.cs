using System.Text.Json;
using TracingAspire.Tests.Deployment;

namespace TracingAspire.Tests.Security;

/// <summary>
/// No dependency has a known vulnerability, as far as the configured registries know any. One that has no advisories to
/// give is said: to ask it would only look like a clean bill.
/// </summary>
public class DependencyAuditTests
{
    [Fact]
    public async Task NuGetPackages_HaveNoKnownVulnerability()
    {
        var sources = (await ProcessRun.RunAsync("dotnet", ["nuget", "list", "source", "--format", "short"])).Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith("E ", StringComparison.Ordinal)).Select(line => line.Split(' ')[^1]).ToList();
        var reasons = new List<string>();
        foreach (var source in sources)
        {
            if (await WhyWithoutAdvisoriesAsync(source) is { } reason)
            {
                reasons.Add($"{source} {reason}");
            }
        }

        Assert.SkipWhen(reasons.Count == sources.Count, $"No package source has advisories: {string.Join("; ", reasons)}");

        var audit = await ProcessRun.RunAsync(
            "dotnet", ["list", "TracingAspire.sln", "package", "--vulnerable", "--include-transitive", "--no-restore", "--format", "json"]);

        audit.ExitCode.ShouldBe(0, audit.Output + audit.Errors);
        Advisories.OfNuGet(audit.Output).ShouldBeEmpty();
    }

    [Fact]
    public async Task NpmPackages_HaveNoKnownVulnerability()
    {
        var audit = await ProcessRun.RunAsync("npm", ["audit", "--json"]);

        var found = Advisories.OfNpm(audit.Output);
        Assert.SkipWhen(found is null, $"The npm registry does not answer audits: {Message(audit.Output)}");
        found.ShouldBeEmpty();
    }

    /// <summary>NuGet's own command reports a source without advisories as one without vulnerable packages.</summary>
    private static async Task<string?> WhyWithoutAdvisoriesAsync(string source)
    {
        if (!Uri.TryCreate(source, UriKind.Absolute, out var index) || index.Scheme is not ("http" or "https"))
        {
            return "is a folder";
        }

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        try
        {
            var resources = await client.GetStringAsync(index, TestContext.Current.CancellationToken);
            return resources.Contains("\"VulnerabilityInfo/", StringComparison.Ordinal) ? null : "has no resource VulnerabilityInfo";
        }
        catch (HttpRequestException failed)
        {
            return $"cannot be asked ({failed.Message.TrimEnd('.')})";
        }
        catch (TaskCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return "did not answer in time";
        }
    }

    private static string? Message(string json)
    {
        using var answer = JsonDocument.Parse(json);
        return answer.RootElement.TryGetProperty("message", out var message) ? message.GetString() : json;
    }
}
