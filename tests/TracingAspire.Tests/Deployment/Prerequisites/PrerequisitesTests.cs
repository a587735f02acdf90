using System.Diagnostics;
using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Deployment.Prerequisites;

/// <summary>deploy/prerequisites.md: exact versions, and commands that a shell understands.</summary>
public class PrerequisitesTests
{
    private const string Table = "| What | Chart | Program | Why |\n|---|---|---|---|\n| one | 1.2.3 | 4.5.6 | it |\n";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly PrerequisitesPage Page = new(File.ReadAllText(Path.Combine(Repository.Root, "deploy/prerequisites.md")));

    [Fact]
    public void Versions_OfEveryChart_ArePinned()
    {
        Page.Charts.Keys.ShouldBe(["metrics-server", "cert-manager", "opentelemetry-operator", "ingress-nginx", "external-dns"]);
        Page.UnpinnedVersions().ShouldBeEmpty();
    }

    [Fact]
    public void Commands_OfEveryBlock_CanBeParsed()
    {
        Page.Blocks.Count.ShouldBeGreaterThan(10);
        Page.Blocks.Select(ErrorsOfShell).ShouldAllBe(errors => errors.Length == 0);
    }

    [Fact]
    public void Commands_ThatAreRun_AreOfTheToolsThePageNames() =>
        Page.Commands.TakeWhile(command => !command.StartsWith("kubectl apply", StringComparison.Ordinal))
            .Select(command => command.Split(' ', '=', '(')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ShouldBe(["aws", "helm", "issuer", "kubectl", "set", "zone"]);

    [Theory]
    [InlineData("helm upgrade --install one one --version 1.2.4", "one: the command installs 1.2.4, the table says 1.2.3")]
    [InlineData("helm upgrade --install one one --version 1.2", "one: '1.2' is no exact version")]
    [InlineData("helm upgrade --install one one", "one: '' is no exact version")]
    [InlineData("echo one", "one: no command installs it")]
    [InlineData("helm upgrade --install one one --version 1.2.3\nkubectl apply -f https://example.com/latest/two.yaml",
        "'latest' is no version: kubectl apply -f https://example.com/latest/two.yaml")]
    public void Versions_Unpinned_AreFound(string commands, string mistake) =>
        new PrerequisitesPage($"{Table}\n```sh\n{commands}\n```\n").UnpinnedVersions().ShouldBe([mistake]);

    [Fact]
    public void Commands_BrokenQuote_IsFound() => ErrorsOfShell("helm upgrade 'one").ShouldContain("unexpected EOF");

    private static string ErrorsOfShell(string commands)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-n"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardError = true,
        })!;
        bash.StandardInput.Write(commands);
        bash.StandardInput.Close();
        var errors = bash.StandardError.ReadToEnd();
        bash.WaitForExit(Limit).ShouldBeTrue("bash -n did not end");
        return errors;
    }
}
