namespace TracingAspire.AppHost.Resources;

/// <summary>Files that lie beside a project of this repository.</summary>
internal static class RepositoryFiles
{
    /// <summary>The full path of <paramref name="relativePath"/>, seen from the project's folder.</summary>
    public static string Of(IProjectMetadata project, string relativePath) =>
        Path.GetFullPath(relativePath, Path.GetDirectoryName(project.ProjectPath)!);
}
