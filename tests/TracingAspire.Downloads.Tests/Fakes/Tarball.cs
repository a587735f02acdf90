using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace TracingAspire.Downloads.Tests.Fakes;

/// <summary>Writes small npm tarballs.</summary>
public static class Tarball
{
    public const UnixFileMode Executable = (UnixFileMode)0b111_101_101;
    private const UnixFileMode Plain = (UnixFileMode)0b110_100_100;

    /// <summary>The package of the sample tool: a program, a text, a file outside the tool's folder, a link.</summary>
    public static string WriteSample(string path) => Write(
        path,
        File("package/package.json", "{}"),
        File("package/tool/bin/run", "#!/bin/sh\necho run\n", Executable),
        File("package/tool/readme.txt", "words"),
        Link("package/tool/link", "bin/run"));

    /// <summary>Writes a tarball and returns its integrity.</summary>
    public static string Write(string path, params TarEntry[] entries)
    {
        using (var gzip = new GZipStream(System.IO.File.Create(path), CompressionLevel.Fastest))
        using (var writer = new TarWriter(gzip))
        {
            foreach (var entry in entries)
                writer.WriteEntry(entry);
        }

        return $"sha512-{Convert.ToBase64String(SHA512.HashData(System.IO.File.ReadAllBytes(path)))}";
    }

    public static TarEntry File(string name, string text, UnixFileMode mode = Plain) =>
        new PaxTarEntry(TarEntryType.RegularFile, name)
        {
            DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)),
            Mode = mode,
        };

    public static TarEntry Link(string name, string target, TarEntryType type = TarEntryType.SymbolicLink) =>
        new PaxTarEntry(type, name) { LinkName = target };
}
