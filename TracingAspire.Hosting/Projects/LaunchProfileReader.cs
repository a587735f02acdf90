using System.Text.Json;

namespace Aspire.Hosting.Projects;

/// <summary>Finds the launch profile of a project in its launchSettings.json.</summary>
internal static class LaunchProfileReader
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static readonly string?[] Runnable = [null, "", "Project", "Executable"];

    public static string PathOf(string projectPath) => Path.Combine(Path.GetDirectoryName(projectPath)!, "Properties", "launchSettings.json");

    /// <summary>The one that is asked for; else the one named as the AppHost's own, where there is such a one; else the first.</summary>
    public static (string Name, LaunchProfile Profile)? Read(IProjectMetadata project, ProjectResourceOptions options, string? defaultName = null)
    {
        if (options.ExcludeLaunchProfile || (project.LaunchSettings ?? ReadFile(PathOf(project.ProjectPath))) is not { } settings)
            return null;
        if (options.LaunchProfileName is { Length: > 0 } name)
        {
            return settings.Profiles.TryGetValue(name, out var named)
                ? (name, named)
                : throw new DistributedApplicationException(
                    $"Launch settings file does not contain '{name}' profile: '{PathOf(project.ProjectPath)}' has {string.Join(", ", settings.Profiles.Keys)}.");
        }

        if (defaultName is { Length: > 0 } && settings.Profiles.TryGetValue(defaultName, out var same))
            return (defaultName, same);
        var first = settings.Profiles.FirstOrDefault(p => Runnable.Contains(p.Value.CommandName, StringComparer.OrdinalIgnoreCase));
        return first.Value is null ? null : (first.Key, first.Value);
    }

    private static LaunchSettings? ReadFile(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<LaunchSettings>(stream, JsonOptions);
        }
        catch (JsonException ex)
        {
            throw new DistributedApplicationException($"'{path}' is not valid JSON: {ex.Message}", ex);
        }
    }
}
