namespace TracingAspire.Hosting.Tests.Running;

internal sealed class TemporaryFile : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"hosting-tests-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(Path);
}
