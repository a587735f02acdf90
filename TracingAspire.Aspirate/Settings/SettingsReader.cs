using TracingAspire.Aspirate.Json;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Settings;

/// <summary>Finds and reads <c>aspirate.json</c>, and lays what the command line sets over it. Comments are allowed in it.</summary>
internal static class SettingsReader
{
    public const string FileName = "aspirate.json";

    /// <summary>The settings that hold for a manifest.</summary>
    /// <param name="path">The file; <see langword="null"/> looks for one in <paramref name="folder"/>.</param>
    /// <param name="folder">The folder of the manifest.</param>
    /// <param name="overrides">Settings of the command line.</param>
    /// <param name="problems">Takes what is wrong in it.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static AspirateSettings Read(
        string? path, string folder, IReadOnlyList<string> overrides, ProblemList problems, CancellationToken cancellationToken)
    {
        var found = path ?? Path.Combine(folder, FileName);
        var file = path is null && !File.Exists(found)
            ? new JsonObjectTree([], 0)
            : JsonFile.Read(found, "The settings file", comments: true, cancellationToken);
        var tree = SettingsOverride.Apply(file, overrides, problems, cancellationToken);

        var own = new ProblemList();
        SettingsShape.Root.Check(tree, "", own);
        foreach (var error in own.Errors)
            problems.Error($"{Path.GetFileName(found)}: {error.Path}", error.Line, error.Message);
        return own.Errors.Count == 0 ? new(tree) : AspirateSettings.None;
    }
}
