using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Deployment.Generation;

namespace TracingAspire.Tests.Documentation.Commands;

/// <summary>
/// A <c>dotnet</c> for commands and scripts that would build again what the tests have built: <c>dotnet build</c> has nothing
/// to do, <c>dotnet run</c> starts what the build made, everything else is dotnet's own.
/// </summary>
internal static class BuiltDotnet
{
    // Their executables: a program that dotnet runs takes the dotnet beside it, not the one of the PATH, for one it starts.
    private static readonly IReadOnlyDictionary<string, string> Programs = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["TracingAspire.AppHost"] = Path.Combine(AppContext.BaseDirectory, "TracingAspire.AppHost"),
        ["TracingAspire.Aspirate"] = Path.ChangeExtension(BuiltProject.PathOf("TracingAspire.Aspirate", assembly: "aspirate"), null),
        ["OtelCollector"] = Path.ChangeExtension(BuiltProject.PathOf("OtelCollector"), null),
        ["Jaeger"] = Path.ChangeExtension(BuiltProject.PathOf("Jaeger"), null),
    };

    private static readonly string Own = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);

    /// <summary>Writes it into a folder for the PATH.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="root">What the commands take for the checkout.</param>
    public static void WriteInto(string folder, string root)
    {
        // Seen from there the sources of a manifest lie elsewhere; a reader has them beside it.
        var away = $"{Path.GetRelativePath(root, Repository.Root).Replace('\\', '/')}/";
        var file = Path.Combine(folder, "dotnet");
        File.WriteAllText(file, $$"""
            #!/usr/bin/env bash
            set -euo pipefail
            [ "${1:-}" != build ] || exit 0
            [ "${1:-} ${2:-}" = 'run --project' ] || exec '{{Own}}' "$@"
            case "$3" in
            {{string.Join('\n', Programs.Select(built => $"  {built.Key} | */{built.Key} | */{built.Key}.csproj) program='{built.Value}' ;;"))}}
              *) echo "No test has built $3: add it to {{nameof(BuiltDotnet)}}." >&2 && exit 1 ;;
            esac
            while [ $# -gt 0 ] && [ "$1" != -- ]; do shift; done
            [ $# -eq 0 ] || shift
            "$program" "$@"
            for manifest in '{{root}}'/aspire-manifest.json '{{root}}'/.aspire-manifest.*.json; do
              [ ! -f "$manifest" ] || sed -i 's#{{away}}##g' "$manifest"
            done

            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
