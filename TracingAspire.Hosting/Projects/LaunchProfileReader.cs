using System.Text.Json;

namespace Aspire.Hosting.Projects;

/// <summary>Reads the launch profile a project is started with.</summary>
internal static class LaunchProfileReader
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public static (string Name, LaunchProfile Profile)? Read(IProjectMetadata project, ProjectResourceOptions options)
    {
        if (options.ExcludeLaunchProfile || (project.LaunchSettings ?? ReadFile(project.ProjectPath)) is not { } settings)
            return null;
        if (options.LaunchProfileName is { } name)
        {
            return settings.Profiles.TryGetValue(name, out var named)
                ? (name, named)
                : throw new DistributedApplicationException(
                    $"Launch profile '{name}' is not in the launch settings of '{project.ProjectPath}': it has {string.Join(", ", settings.Profiles.Keys)}.");
        }

        var first = settings.Profiles.FirstOrDefault(p => p.Value.CommandName == "Project");
        return first.Value is null ? null : (first.Key, first.Value);
    }

    private static LaunchSettings? ReadFile(string projectPath)
    {
        var path = Path.Combine(Path.GetDirectoryName(projectPath)!, "Properties", "launchSettings.json");
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
