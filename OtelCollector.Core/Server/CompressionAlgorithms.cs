using System.Collections.Frozen;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Server;

/// <summary>The content encodings an HTTP server takes; an empty name stands for plain bodies.</summary>
internal static class CompressionAlgorithms
{
    /// <summary>All there are.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.Create(
        StringComparer.Ordinal, ["", "identity", "gzip", "zstd", "zlib", "snappy", "deflate", "lz4", "x-snappy-framed"]);

    /// <summary>Those of the section; all where it has none.</summary>
    public static FrozenSet<string> Read(ConfigSection section)
    {
        if (!section.HasValue("compression_algorithms"))
            return All;
        var names = section.TextList("compression_algorithms", []);
        foreach (var unknown in names.Where(name => !All.Contains(name)))
            section.AddInvalid("compression_algorithms", $"unsupported compression type \"{unknown}\"");
        return names.ToFrozenSet(StringComparer.Ordinal);
    }
}
