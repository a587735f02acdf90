namespace Aspire.Hosting.Dashboard.Mapping;

/// <summary>How the dashboard labels and orders a property.</summary>
internal sealed record PropertyLabel(string DisplayName, int SortOrder);

/// <summary>The properties of the built-in resource types that the dashboard shows without being asked.</summary>
internal static class PropertyLabels
{
    public static PropertyLabel? Find(string resourceType, string name) => (resourceType, name) switch
    {
        ("Container", "container.image") => new("Container image", 0),
        ("Container", "container.id") => new("Container ID", 1),
        ("Container", "container.command") => new("Container command", 2),
        ("Container", "container.args") => new("Container arguments", 3),
        ("Container", "container.ports") => new("Container ports", 4),
        ("Container", "container.lifetime") => new("Container lifetime", 5),
        ("Executable", "executable.path") => new("Executable path", 0),
        ("Executable", "executable.workDir") => new("Working directory", 1),
        ("Executable", "executable.args") => new("Executable arguments", 2),
        ("Executable", "executable.pid") => new("Process ID", 3),
        ("Project", "project.path") => new("Project path", 0),
        ("Project", "project.launchProfile") => new("Launch profile", 1),
        ("Project", "executable.pid") => new("Process ID", 2),
        _ => null,
    };
}
