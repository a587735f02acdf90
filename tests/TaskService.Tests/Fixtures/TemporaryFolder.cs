namespace TaskService.Tests.Fixtures;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("taskservice-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
