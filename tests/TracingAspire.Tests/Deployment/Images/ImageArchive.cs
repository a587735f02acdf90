using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace TracingAspire.Tests.Deployment.Images;

/// <summary>An image as it lies in a registry: its configuration, and the files of the application's layer.</summary>
internal sealed record ImageArchive(JsonNode Config, IReadOnlyDictionary<string, string> Files)
{
    public JsonNode Settings => Config["config"]!;

    public static ImageArchive Read(StandInRegistry registry, string repository, string tag)
    {
        var manifest = JsonNode.Parse(registry.Manifest(repository, tag))!;
        var config = JsonNode.Parse(registry.Blob(manifest["config"]!["digest"]!.ToString()))!;
        return new ImageArchive(config, FilesOf(ReadLayer(registry, repository, tag)));
    }

    /// <summary>The application's layer, a compressed tar.</summary>
    public static byte[] ReadLayer(StandInRegistry registry, string repository, string tag) =>
        registry.Blob(JsonNode.Parse(registry.Manifest(repository, tag))!["layers"]!.AsArray()[^1]!["digest"]!.ToString());

    /// <summary>The platforms of an index.</summary>
    public static IEnumerable<string> Platforms(StandInRegistry registry, string repository, string tag) =>
        JsonNode.Parse(registry.Manifest(repository, tag))!["manifests"]!.AsArray()
            .Select(manifest => $"{manifest!["platform"]!["os"]}/{manifest["platform"]!["architecture"]}");

    /// <summary>Path, mode and checksum of each file.</summary>
    private static Dictionary<string, string> FilesOf(byte[] layer)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        using var tar = new TarReader(new GZipStream(new MemoryStream(layer), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } content)
                files.Add(entry.Name, $"{Convert.ToString((int)entry.Mode, 8)} {Convert.ToHexStringLower(SHA256.HashData(content))}");
        }

        return files;
    }
}
