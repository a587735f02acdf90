using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Processor.Redaction;

/// <summary>The setting <c>hash_function</c>.</summary>
internal static class MaskSetting
{
    private static readonly (string Name, MaskKind Kind)[] Names =
    [
        ("sha1", MaskKind.Sha1),
        ("sha3", MaskKind.Sha3),
        ("md5", MaskKind.Md5),
        ("hmac-sha256", MaskKind.HmacSha256),
        ("hmac-sha512", MaskKind.HmacSha512),
    ];

    /// <summary>Reads it, in upper or lower case; none masks with asterisks.</summary>
    public static MaskKind Read(ConfigSection section)
    {
        if (section.Text("hash_function") is not { Length: > 0 } text)
            return MaskKind.Asterisks;
        var name = text.ToLowerInvariant();
        foreach (var known in Names)
        {
            if (known.Name == name)
                return known.Kind;
        }

        section.AddError(
            "hash_function",
            $"unknown HashFunction {name}, allowed functions are {string.Join(", ", Names[..^1].Select(n => n.Name))} and {Names[^1].Name}");
        return MaskKind.Asterisks;
    }

    /// <summary>Its name in the settings.</summary>
    public static string Name(MaskKind kind) => Array.Find(Names, n => n.Kind == kind).Name;
}
