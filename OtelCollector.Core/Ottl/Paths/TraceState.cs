namespace OtelCollector.Core.Ottl.Paths;

/// <summary>The W3C trace state: <c>key=value</c> pairs between commas.</summary>
internal static class TraceState
{
    /// <summary>The value of a key; empty where there is none.</summary>
    public static string Get(string state, string key)
    {
        foreach (var range in state.AsSpan().Split(','))
        {
            var pair = state.AsSpan(range).Trim();
            var equals = pair.IndexOf('=');
            if (equals > 0 && pair[..equals].SequenceEqual(key))
                return pair[(equals + 1)..].ToString();
        }

        return string.Empty;
    }
}
