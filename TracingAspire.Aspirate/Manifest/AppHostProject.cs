using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Manifest;

/// <summary>Finds the AppHost's project file.</summary>
internal static class AppHostProject
{
    /// <summary>The one AppHost there is.</summary>
    /// <param name="path">A project file or a folder with one in it or in a folder of it.</param>
    /// <exception cref="AspirateException">There is none, or more than one.</exception>
    public static string Find(string path)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
            return full;
        if (!Directory.Exists(full))
            throw new AspirateException($"--project-path: {full} does not exist.");

        var candidates = Directory.EnumerateFiles(full, "*.csproj")
            .Concat(Directory.EnumerateDirectories(full).SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj")))
            .Where(IsAppHost)
            .Order(StringComparer.Ordinal)
            .ToList();
        return candidates switch
        {
            [var one] => one,
            [] => throw new AspirateException($"There is no AppHost project in {full}; name it with -p, or give a manifest with -m."),
            _ => throw new AspirateException($"There is more than one AppHost project in {full}: {string.Join(", ", candidates.Select(Path.GetFileName))}; name one with -p."),
        };
    }

    private static bool IsAppHost(string project) =>
        Path.GetFileNameWithoutExtension(project).EndsWith("AppHost", StringComparison.OrdinalIgnoreCase)
        || File.ReadAllText(project).Contains("Aspire.AppHost.Sdk", StringComparison.Ordinal);
}
