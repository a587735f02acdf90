using System.Text.RegularExpressions;
using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Documentation.Configuration;

/// <summary>Whatever in the sources of the product has the form of a configuration key, or is read as one.</summary>
internal static partial class KeysInCode
{
    /// <summary>Those that speak to the outside by themselves. Collector, Jaeger and Aspirate have options of the originals.</summary>
    private static readonly string[] Projects =
    [
        "TaskService", "TaskTraffic", "TaskWeb", "TracingAspire.AppHost", "TracingAspire.Downloads", "TracingAspire.Hosting", "TracingAspire.ServiceDefaults",
    ];

    private static readonly string[] Scripts = ["run.sh", "test.sh", "scripts", "deploy", "benchmarks"];

    /// <summary>Keys, each with a file it is in. A part of a key that is put in at run time is left open: <c>Shutdown:*</c>.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Find();

    private static Dictionary<string, string> Find()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Projects.SelectMany(project => Repository.Files(Path.Combine(Repository.Root, project), ".cs")))
        {
            var text = File.ReadAllText(file);
            foreach (var key in Literal.Matches(text).Concat(Read.Matches(text)).Select(match => Interpolation.Replace(match.Groups["key"].Value, "*")))
            {
                found.TryAdd(key, Repository.Relative(file));
            }
        }

        foreach (var file in Scripts.Select(path => Path.Combine(Repository.Root, path)).SelectMany(path => File.Exists(path) ? [path] : Repository.Files(path, ".sh")))
        {
            foreach (Match match in Variable.Matches(File.ReadAllText(file)))
            {
                found.TryAdd(match.Groups["key"].Value, Repository.Relative(file));
            }
        }

        return found;
    }

    /// <summary>A whole literal such as <c>"TASK_TABLE_NAME"</c> or <c>"Tasks:CreateTable"</c>.</summary>
    [GeneratedRegex("""(?<!AssemblyMetadata\()"(?<key>[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z][A-Za-z]+(:[A-Z][A-Za-z0-9]*)+)"(?!\w)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Literal { get; }

    /// <summary>What is asked of a configuration or of the environment, whatever its form.</summary>
    [GeneratedRegex("""(onfiguration\[|GetEnvironmentVariable\(|environment\[|GetSection\(|onfiguration\.GetValue(<[a-z?]+>)?\(|const string Section = )\$?"(?<key>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Read { get; }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Interpolation { get; }

    /// <summary>A variable of the caller's in a script: <c>${NAME:-…}</c>.</summary>
    [GeneratedRegex(@"\$\{(?<key>[A-Z][A-Z_]+|HostingEngine):[-+?]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Variable { get; }
}
