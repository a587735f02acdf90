namespace TracingAspire.Hosting.Tests.ProjectSettings;

/// <summary>A project folder with the settings of a test.</summary>
internal sealed class TemporaryProject : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("project").FullName;

    public TemporaryProject(string? launchSettings = null, string? appSettings = null)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "Properties"));
        File.WriteAllText(ProjectPath, "<Project />");
        if (launchSettings is not null)
            File.WriteAllText(Path.Combine(_folder, "Properties", "launchSettings.json"), launchSettings);
        if (appSettings is not null)
            File.WriteAllText(Path.Combine(_folder, "appsettings.json"), appSettings);
    }

    public string ProjectPath => Path.Combine(_folder, "Web.csproj");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
