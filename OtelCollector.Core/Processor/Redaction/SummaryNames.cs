namespace OtelCollector.Core.Processor.Redaction;

/// <summary>The attributes that tell what was redacted.</summary>
internal sealed class SummaryNames
{
    private SummaryNames(string prefix)
    {
        RedactedKeys = prefix + "redacted.keys";
        RedactedCount = prefix + "redacted.count";
        MaskedKeys = prefix + "masked.keys";
        MaskedCount = prefix + "masked.count";
        AllowedKeys = prefix + "allowed.keys";
        AllowedCount = prefix + "allowed.count";
        IgnoredCount = prefix + "ignored.count";
    }

    /// <summary>Of attributes.</summary>
    public static SummaryNames Attributes { get; } = new("redaction.");

    /// <summary>Of the body of a log record.</summary>
    public static SummaryNames Body { get; } = new("redaction.body.");

    /// <summary>All names; attributes of these keys always stay, so that a second processor adds to them.</summary>
    public static IEnumerable<string> All { get; } = [.. Attributes.Names, .. Body.Names];

    public string RedactedKeys { get; }

    public string RedactedCount { get; }

    public string MaskedKeys { get; }

    public string MaskedCount { get; }

    public string AllowedKeys { get; }

    public string AllowedCount { get; }

    public string IgnoredCount { get; }

    private IEnumerable<string> Names =>
        [RedactedKeys, RedactedCount, MaskedKeys, MaskedCount, AllowedKeys, AllowedCount, IgnoredCount];
}
