using System.Globalization;

namespace OtelCollector.Core.Configuration;

public sealed partial class ConfigSection
{
    /// <summary>A text; numbers and booleans are taken as written.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">The default.</param>
    public string Text(string key, string fallback) => Scalar(key)?.Text ?? fallback;

    /// <summary>A text, or null where the key is absent or has nothing behind it.</summary>
    /// <param name="key">The key.</param>
    public string? Text(string key) => Scalar(key)?.Text;

    /// <summary>A boolean, written <c>true</c> or <c>false</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">The default.</param>
    public bool Boolean(string key, bool fallback)
    {
        if (Scalar(key) is not { } scalar)
            return fallback;
        if (scalar.IsPlain && bool.TryParse(scalar.Text, out var value))
            return value;
        AddError(key, Unconvertible("bool", scalar));
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
    public long WholeNumber(string key, long fallback, long min, long max)
    {
        if (Scalar(key) is not { } scalar)
            return fallback;
        if (!scalar.IsPlain || !long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, null, out var value))
            AddError(key, Unconvertible("int", scalar));
        else if (value < min || value > max)
            AddError(key, $"must be between {min} and {max}, got {value}");
        else
            return value;
        return fallback;
    }

    /// <summary>A number.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">The default.</param>
    public double Number(string key, double fallback)
    {
        if (Scalar(key) is not { } scalar)
            return fallback;
        if (scalar.IsPlain
            && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        AddError(key, Unconvertible("float64", scalar));
        return fallback;
    }

    /// <summary>A duration such as <c>200ms</c>, <c>5s</c> or <c>1h</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">The default.</param>
    public TimeSpan Duration(string key, TimeSpan fallback)
    {
        if (Scalar(key) is not { } scalar)
            return fallback;
        if (GoDuration.TryParse(scalar.Text, out var duration, out var error))
            return duration;
        AddError(key, error!);
        return fallback;
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">The default.</param>
    public IReadOnlyList<string> TextList(string key, IReadOnlyList<string> fallback)
    {
        switch (Find(key))
        {
            case null or { IsNull: true }:
                return fallback;
            case ConfigScalar scalar:
                return [scalar.Text];
            case ConfigList list when list.Items.All(i => i is ConfigScalar):
                return [.. list.Items.Cast<ConfigScalar>().Select(s => s.Text)];
            default:
                AddError(key, "expected a list of strings");
                return fallback;
        }
    }

    /// <summary>A map of texts whose keys the user chooses; an absent key is an empty map.</summary>
    /// <param name="key">The key.</param>
    public IReadOnlyDictionary<string, string> TextMap(string key)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        switch (Find(key))
        {
            case null or { IsNull: true }:
                break;
            case ConfigMap map when map.Entries.All(e => e.Value is ConfigScalar):
                foreach (var entry in map.Entries)
                    texts[entry.Key] = entry.Value.IsNull ? string.Empty : ((ConfigScalar)entry.Value).Text;
                break;
            default:
                AddError(key, "expected a map of strings");
                break;
        }

        return texts;
    }

    private static string Unconvertible(string type, ConfigScalar scalar) =>
        $"expected type '{type}', got unconvertible type 'string', value: '{scalar.Text}'";

    private static string Describe(ConfigNode node) => node switch
    {
        ConfigScalar scalar => $"\"{scalar.Text}\"",
        ConfigList => "a list",
        _ => "a map",
    };

    private ConfigScalar? Scalar(string key)
    {
        switch (Find(key))
        {
            case null or { IsNull: true }:
                return null;
            case ConfigScalar scalar:
                return scalar;
            case var node:
                AddError(key, $"expected a single value, got {Describe(node)}");
                return null;
        }
    }
}
