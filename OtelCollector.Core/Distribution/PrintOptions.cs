using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Distribution;

/// <summary>How <c>print-config</c> prints.</summary>
internal sealed record PrintOptions
{
    /// <summary><c>unredacted</c>: with the values of secrets. The original's <c>redacted</c> is not available here.</summary>
    public string Mode { get; init; } = "redacted";

    /// <summary><c>yaml</c> or <c>json</c>.</summary>
    public string Format { get; init; } = "yaml";

    /// <summary>Whether an invalid configuration is an error; without, one for another distribution can be printed.</summary>
    public bool Validate { get; init; } = true;

    /// <summary>Says which option has a value it cannot have.</summary>
    /// <exception cref="ConfigException">One has.</exception>
    public void ThrowIfInvalid()
    {
        if (string.Equals(Mode, "redacted", StringComparison.OrdinalIgnoreCase))
            throw new ConfigException("mode \"redacted\" is not available in this Collector: give --mode unredacted, which prints secrets, too");
        if (!string.Equals(Mode, "unredacted", StringComparison.OrdinalIgnoreCase))
            throw new ConfigException($"invalid mode \"{Mode}\": modes are: redacted, unredacted");
        if (!IsJson && !string.Equals(Format, "yaml", StringComparison.OrdinalIgnoreCase))
            throw new ConfigException($"unrecognized print format: {Format}");
    }

    /// <summary>True for <c>json</c>.</summary>
    public bool IsJson => string.Equals(Format, "json", StringComparison.OrdinalIgnoreCase);
}
