using System.Security.Cryptography;
using System.Text;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Processor.Redaction;

/// <summary>Settings of the redaction processor.</summary>
internal sealed class RedactionConfig : IComponentConfig
{
    /// <summary>True keeps attributes of any key; default false.</summary>
    public bool AllowAllKeys { get; private set; }

    /// <summary>The keys that are kept; the others are removed.</summary>
    public IReadOnlyList<string> AllowedKeys { get; private set; } = [];

    /// <summary>Keys that are kept with any value.</summary>
    public IReadOnlyList<string> IgnoredKeys { get; private set; } = [];

    /// <summary>The same as regular expressions.</summary>
    public IReadOnlyList<string> IgnoredKeyPatterns { get; private set; } = [];

    /// <summary>Keys, as regular expressions, whose values are masked whole.</summary>
    public IReadOnlyList<string> BlockedKeyPatterns { get; private set; } = [];

    /// <summary>What is masked in values, as regular expressions.</summary>
    public IReadOnlyList<string> BlockedValues { get; private set; } = [];

    /// <summary>Values, as regular expressions, that are not masked.</summary>
    public IReadOnlyList<string> AllowedValues { get; private set; } = [];

    /// <summary>True looks at values of all types, as text; default false, at strings alone.</summary>
    public bool RedactAllTypes { get; private set; }

    /// <summary>What stands in for a masked text; default four asterisks.</summary>
    public MaskKind Mask { get; private set; }

    /// <summary>Key of <see cref="MaskKind.HmacSha256"/> and <see cref="MaskKind.HmacSha512"/>.</summary>
    public byte[] HmacKey { get; private set; } = [];

    /// <summary>What the items carry about their redaction: <c>debug</c> keys and counts, <c>info</c> counts, else nothing.</summary>
    public string Summary { get; private set; } = string.Empty;

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        AllowAllKeys = section.Boolean("allow_all_keys", false);
        AllowedKeys = section.TextList("allowed_keys", []);
        IgnoredKeys = section.TextList("ignored_keys", []);
        IgnoredKeyPatterns = section.TextList("ignored_key_patterns", []);
        BlockedKeyPatterns = section.TextList("blocked_key_patterns", []);
        BlockedValues = section.TextList("blocked_values", []);
        AllowedValues = section.TextList("allowed_values", []);
        RedactAllTypes = section.Boolean("redact_all_types", false);
        Mask = MaskSetting.Read(section);
        HmacKey = Encoding.UTF8.GetBytes(section.OpaqueText("hmac_key") ?? string.Empty);
        Summary = section.Text("summary", string.Empty);
        SanitizerSettings.Read(section);
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (Mask is MaskKind.HmacSha256 or MaskKind.HmacSha512)
        {
            var name = MaskSetting.Name(Mask);
            var least = Mask == MaskKind.HmacSha256 ? 32 : 64;
            if (HmacKey.Length == 0)
                section.AddError($"hmac_key must not be empty when hash_function is \"{name}\"");
            else if (HmacKey.Length < least)
                section.AddError($"hmac_key must be at least {least} bytes long for \"{name}\", got {HmacKey.Length} bytes");
        }

        if (Mask == MaskKind.Sha3 && !SHA3_256.IsSupported)
            section.AddError("hash_function: this system has no sha3; use hmac-sha256 instead");
    }
}
