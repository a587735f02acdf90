namespace OtelCollector.Core.Configuration;

/// <summary>A value of a configuration file.</summary>
internal abstract record ConfigNode(int Line)
{
    /// <summary>True for an absent value: a key with nothing behind it, <c>~</c> or <c>null</c>.</summary>
    public virtual bool IsNull => false;

    /// <summary>
    /// The text behind a reference that is the whole value, exactly as given; null for what stands in the file itself.
    /// A text setting takes this, every other setting the value it was read as.
    /// </summary>
    public string? Original { get; init; }
}

/// <summary>A mapping, in the order of the file.</summary>
internal sealed record ConfigMap(int Line, IReadOnlyList<KeyValuePair<string, ConfigNode>> Entries) : ConfigNode(Line)
{
    public static ConfigMap Empty { get; } = new(0, []);

    public ConfigNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
                return entry.Value;
        }

        return null;
    }
}

/// <summary>A sequence.</summary>
internal sealed record ConfigList(int Line, IReadOnlyList<ConfigNode> Items) : ConfigNode(Line);

/// <summary>A scalar; only a plain (unquoted) one can be a number, a boolean or null.</summary>
internal sealed record ConfigScalar(int Line, string Text, bool IsPlain) : ConfigNode(Line)
{
    /// <summary>What YAML takes the scalar for.</summary>
    public ScalarType Type => IsPlain ? ScalarResolution.Resolve(Text) : ScalarType.Text;

    public override bool IsNull => IsPlain && Type == ScalarType.Null;

    /// <summary>The text for a text setting, or null where the value is of another type.</summary>
    public string? AsText() => Original ?? (Type == ScalarType.Text ? Text : null);
}
