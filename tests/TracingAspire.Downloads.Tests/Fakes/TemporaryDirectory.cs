namespace TracingAspire.Downloads.Tests.Fakes;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("tool-cache-test-").FullName;

    public string this[string name] => Path.Combine(FullPath, name);

    public string CreateDirectory(string name) => Directory.CreateDirectory(this[name]).FullName;

    /// <summary>Writes an executable shell script; the test is skipped where there is no shell.</summary>
    public string WriteScript(string name, string text)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("the fake commands are shell scripts");
            return "";
        }

        var path = this[name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "#!/bin/sh\n" + text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
