using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace TracingAspire.Tests.Deployment.Images;

/// <summary>An image for two architectures that says of itself what .NET's chiseled images say, with almost nothing in it.</summary>
internal static class BaseImage
{
    public const string Repository = "dotnet/aspnet";
    public const string Tag = "10.0-noble-chiseled-extra";

    private const string ManifestType = "application/vnd.oci.image.manifest.v1+json";
    private const string IndexType = "application/vnd.oci.image.index.v1+json";

    /// <summary>Puts it into a registry; gives its reference.</summary>
    public static string AddTo(StandInRegistry registry)
    {
        var manifests = new[] { "amd64", "arm64" }.Select(architecture => AddTo(registry, architecture)).ToList();
        registry.AddManifest(Repository, Tag, IndexType, Json(new { schemaVersion = 2, mediaType = IndexType, manifests }));
        return $"{registry.Address}/{Repository}:{Tag}";
    }

    private static object AddTo(StandInRegistry registry, string architecture)
    {
        var tar = Tar(architecture);
        var layer = Compress(tar);
        var config = Json(new
        {
            architecture,
            os = "linux",
            config = new { Env = new[] { "ASPNETCORE_HTTP_PORTS=8080", "DOTNET_RUNNING_IN_CONTAINER=true", "APP_UID=1654" }, WorkingDir = "/" },
            rootfs = new { type = "layers", diff_ids = new[] { StandInRegistry.DigestOf(tar) } },
            history = new[] { new { created = "2026-01-01T00:00:00Z", created_by = "base" } },
        });
        var manifest = Json(new
        {
            schemaVersion = 2,
            mediaType = ManifestType,
            config = new { mediaType = "application/vnd.oci.image.config.v1+json", digest = registry.AddBlob(config), size = config.Length },
            layers = new[] { new { mediaType = "application/vnd.oci.image.layer.v1.tar+gzip", digest = registry.AddBlob(layer), size = layer.Length } },
        });
        return new
        {
            mediaType = ManifestType,
            digest = registry.AddManifest(Repository, tag: null, ManifestType, manifest),
            size = manifest.Length,
            platform = new { architecture, os = "linux" },
        };
    }

    private static byte[] Tar(string architecture)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true))
            writer.WriteEntry(new UstarTarEntry(TarEntryType.Directory, $"base-{architecture}/") { ModificationTime = DateTimeOffset.UnixEpoch });
        return stream.ToArray();
    }

    private static byte[] Compress(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
            gzip.Write(content);
        return stream.ToArray();
    }

    private static byte[] Json(object value) => JsonSerializer.SerializeToUtf8Bytes(value);
}
