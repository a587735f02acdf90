using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Distribution.Commands;

/// <summary>How <c>print-config</c> prints.</summary>
internal sealed record PrintOptions
{
    /// <summary><c>redacted</c>: without the values of secrets; <c>unredacted</c>: with them.</summary>
    public string Mode { get; init; } = "redacted";

    /// <summary><c>yaml</c> or <c>json</c>.</summary>
    public string Format { get; init; } = "yaml";

    /// <summary>Whether an invalid configuration is an error; without, one for another distribution can be printed.</summary>
    public bool Validate { get; init; } = true;

    /// <summary>True for <c>json</c>.</summary>
    public bool IsJson => string.Equals(Format, "json", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for <c>redacted</c>.</summary>
    public bool IsRedacted => string.Equals(Mode, "redacted", StringComparison.OrdinalIgnoreCase);

    /// <summary>Says which option has a value it cannot have.</summary>
    /// <exception cref="ConfigException">One has.</exception>
    public void ThrowIfInvalid()
    {
        if (!IsRedacted && !string.Equals(Mode, "unredacted", StringComparison.OrdinalIgnoreCase))
            throw new ConfigException($"invalid mode \"{Mode}\": modes are: redacted, unredacted");
        if (!IsJson && Format.Length > 0 && !string.Equals(Format, "yaml", StringComparison.OrdinalIgnoreCase))
            throw new ConfigException($"unrecognized print format: {Format}");
    }
}
