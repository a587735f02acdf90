using System.Text.Json.Nodes;

namespace Jaeger.Tests.Golden;

/// <summary>Reference data that lies beside the repository; tests that need it are skipped where it does not.</summary>
internal static class SharedReference
{
    public static string Read(string name)
    {
        var path = Path.Combine(RepositoryRoot, "..", "shared", "reference", "jaeger", name);
        if (!File.Exists(path)) Assert.Skip($"the reference data {name} is not beside this checkout");
        return File.ReadAllText(path);
    }

    public static JsonNode ReadJson(string name) => JsonNode.Parse(Read(name))!;

    public static string RepositoryRoot
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TracingAspire.sln"))) folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("TracingAspire.sln is in no folder above the tests");
        }
    }
}
