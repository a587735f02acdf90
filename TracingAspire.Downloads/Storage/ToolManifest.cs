using System.Text.Json;

namespace TracingAspire.Downloads.Storage;

/// <summary>The marker of a complete tool folder: what it was made of and every file in it.</summary>
/// <param name="Tool">Name and version of the tool.</param>
/// <param name="Sources">The packages it was made of, with their checksums.</param>
/// <param name="Files">Every file, sorted by path.</param>
internal sealed record ToolManifest(string Tool, string Sources, IReadOnlyList<ToolFile> Files)
{
    public const string FileName = ".tool.json";

    /// <summary>Describes a finished folder and writes the marker into it.</summary>
    public static void Write(string directory, string tool, string sources)
    {
        var files = new DirectoryInfo(directory)
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(file => ToolFile.Describe(directory, file))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        var json = JsonSerializer.SerializeToUtf8Bytes(
            new(tool, sources, files), ToolManifestJson.Default.ToolManifest);
        File.WriteAllBytes(Path.Combine(directory, FileName), json);
    }

    /// <summary>Whether the folder holds this tool, made of these sources, with every file as it was installed.</summary>
    public static bool IsIntact(string directory, string tool, string sources)
    {
        var manifest = Read(directory);
        return manifest is not null
            && manifest.Tool == tool
            && manifest.Sources == sources
            && manifest.Files.All(file => file.IsIntact(directory));
    }

    private static ToolManifest? Read(string directory)
    {
        try
        {
            return JsonSerializer.Deserialize(
                File.ReadAllBytes(Path.Combine(directory, FileName)), ToolManifestJson.Default.ToolManifest);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }
}
