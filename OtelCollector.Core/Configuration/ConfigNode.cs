namespace OtelCollector.Core.Configuration;

/// <summary>A value of a configuration file.</summary>
internal abstract record ConfigNode(int Line)
{
    /// <summary>True for an absent value: a key with nothing behind it, <c>~</c> or <c>null</c>.</summary>
    public virtual bool IsNull => false;
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
    public override bool IsNull => IsPlain && (Text is "" or "~" or "null" or "Null" or "NULL");
}
