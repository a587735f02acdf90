using OtelCollector.Core.Configuration.Decoding;

namespace OtelCollector.Core.Configuration;

public sealed partial class ConfigSection
{
    /// <summary>A text.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">The default.</param>
    /// <param name="type">What the original calls the setting's type.</param>
    public string Text(string key, string fallback, string type = "string") => ReadText(key, type) ?? fallback;

    /// <summary>A text, or null where the key is absent or has nothing behind it.</summary>
    /// <param name="key">The key.</param>
    public string? Text(string key) => ReadText(key, "string");

    /// <summary>A secret text, which <c>print-config</c> shows as <c>[REDACTED]</c>; null where it is absent.</summary>
    /// <param name="key">The key.</param>
    public string? OpaqueText(string key)
    {
        MarkOpaque(key);
        return ReadText(key, "configopaque.String");
    }

    /// <summary>A boolean, written <c>true</c> or <c>false</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">The default.</param>
    public bool Boolean(string key, bool fallback)
    {
        if (Scalar(key, "bool") is not { } scalar)
            return fallback;
        if (scalar.IsNull)
            return false;
        if (scalar.Type == ScalarType.Boolean)
            return bool.Parse(scalar.Text);
        if (key == "enabled" && SelfDecodingTypes.IsOptional(_typeName))
            _errors?.Add($"unexpected type {GoType.Of(scalar)} for 'enabled': got '{scalar.Text}' value expected 'true' or 'false'");
        else
            AddUnconvertible(key, "bool", scalar);
        return fallback;
    }

    /// <summary>A whole number.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">The default.</param>
    public long WholeNumber(string key, long fallback) => WholeNumber(key, fallback, long.MinValue, long.MaxValue);

    /// <summary>A whole number within bounds.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">The default.</param>
    /// <param name="min">The smallest allowed.</param>
    /// <param name="max">The largest allowed.</param>
    /// <param name="type">What the original calls the setting's type: <c>int</c>, <c>int64</c>, <c>uint32</c> ….</param>
    public long WholeNumber(string key, long fallback, long min, long max, string type = "int")
    {
        if (Scalar(key, type) is not { } scalar)
            return fallback;
        if (scalar.Type is not (ScalarType.Integer or ScalarType.Float or ScalarType.Null))
        {
            AddUnconvertible(key, type, scalar);
            return fallback;
        }

        // A fraction is cut off, as the original does.
        var number = ScalarResolution.Integer(scalar.Text)
            ?? (scalar.IsNull ? 0 : (Int128)Math.Truncate(ScalarResolution.Number(scalar.Text)));
        if (number < 0 && type.StartsWith("uint", StringComparison.Ordinal))
            AddError(key, $"cannot parse value as '{type}': {scalar.Text} overflows uint");
        else if (number < min || number > max)
            AddError(key, $"must be between {min} and {max}, got {scalar.Text}");
        else
            return (long)number;
        return fallback;
    }

    /// <summary>A number.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">The default.</param>
    /// <param name="type">What the original calls the setting's type: <c>float32</c> or <c>float64</c>.</param>
    public double Number(string key, double fallback, string type = "float64")
    {
        if (Scalar(key, type) is not { } scalar)
            return fallback;
        if (scalar.IsNull)
            return 0;
        if (scalar.Type is ScalarType.Integer or ScalarType.Float)
            return ScalarResolution.Number(scalar.Text);
        AddUnconvertible(key, type, scalar);
        return fallback;
    }

    /// <summary>A duration such as <c>200ms</c>, <c>5s</c> or <c>1h</c>; a bare number counts nanoseconds.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">The default.</param>
    public TimeSpan Duration(string key, TimeSpan fallback)
    {
        if (Scalar(key, "time.Duration") is not { } scalar)
            return fallback;
        switch (scalar.Type)
        {
            case ScalarType.Null:
                return TimeSpan.Zero;
            case ScalarType.Integer or ScalarType.Float:
                return TimeSpan.FromTicks((long)(ScalarResolution.Number(scalar.Text) / TimeSpan.NanosecondsPerTick));
            case ScalarType.Text:
                if (GoDuration.TryParse(scalar.Text, out var duration, out var error))
                    return duration;
                AddError(key, GoDuration.WithoutValue(error!));
                _problems.AddRemedy($"{Path}::{key}", $"\"{scalar.Text}\" is no duration, write for example 200ms, 5s or 1h30m");
                return fallback;
            default:
                AddUnconvertible(key, "time.Duration", scalar);
                return fallback;
        }
    }

    private static string Unconvertible(string type, ConfigNode node) =>
        $"expected type '{type}', got unconvertible type '{GoType.Of(node)}'";

    private void AddUnconvertible(string key, string type, ConfigNode node) => AddError(key, Unconvertible(type, node));

    private string? ReadText(string key, string type)
    {
        var node = Find(key);
        if (node?.Original is { } original)
        {
            _problems.AddText(node);
            return original;
        }

        if (node is null or { IsNull: true })
            return null;
        if (node is ConfigScalar scalar && scalar.AsText() is { } text)
            return text;
        AddUnconvertible(key, type, node);
        if (node is ConfigScalar value)
            _problems.AddRemedy($"{Path}::{key}", $"write the value in quotes: \"{value.Text}\"");
        return null;
    }

    // Nothing behind a key keeps the default; a reference to nothing is the zero of its type.
    private ConfigScalar? Scalar(string key, string type)
    {
        switch (Find(key))
        {
            case null or { IsNull: true, Original: null }:
                return null;
            case ConfigScalar scalar:
                return scalar;
            case var node:
                AddUnconvertible(key, type, node);
                return null;
        }
    }
}
