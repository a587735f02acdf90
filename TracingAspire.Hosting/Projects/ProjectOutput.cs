namespace Aspire.Hosting.Projects;

/// <summary>Finds the built assembly of a project.</summary>
internal static class ProjectOutput
{
    /// <summary>The property the build adds to generated metadata; Aspire's own metadata does not have it.</summary>
    private const string AssemblyPathProperty = "AssemblyPath";

    public static string Find(IProjectMetadata project)
    {
        if (project.GetType().GetProperty(AssemblyPathProperty)?.GetValue(project) is string known)
            return Existing(known, project);

        var folder = Path.Combine(Path.GetDirectoryName(project.ProjectPath)!, "bin");
        var marker = Path.GetFileNameWithoutExtension(project.ProjectPath) + ".runtimeconfig.json";
        var newest = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, marker, SearchOption.AllDirectories).MaxBy(File.GetLastWriteTimeUtc)
            : null;
        var assembly = newest?.Replace(".runtimeconfig.json", ".dll", StringComparison.Ordinal);
        return Existing(assembly ?? Path.Combine(folder, Path.ChangeExtension(marker, null)), project);
    }

    private static string Existing(string assembly, IProjectMetadata project) => File.Exists(assembly)
        ? assembly
        : throw new DistributedApplicationException(
            $"'{project.ProjectPath}' has not been built ({assembly} does not exist): run dotnet build on the AppHost.");
}
