namespace OtelCollector.Core.Distribution.Commands;

/// <summary>The commands' names.</summary>
internal static class CommandNames
{
    private static readonly Dictionary<string, CollectorCommand> Commands = new(StringComparer.Ordinal)
    {
        ["components"] = CollectorCommand.Components,
        ["featuregate"] = CollectorCommand.FeatureGate,
        ["help"] = CollectorCommand.Help,
        ["print-config"] = CollectorCommand.PrintConfig,
        ["print-initial-config"] = CollectorCommand.PrintConfig,
        ["validate"] = CollectorCommand.Validate,
    };

    public static CollectorCommand? Find(string name) => Commands.TryGetValue(name, out var command) ? command : null;

    /// <summary>The commands a mistyped one may have meant; empty where nothing is near.</summary>
    public static string Suggest(string typed)
    {
        var near = Commands.Keys
            .Where(name => name != "print-initial-config")
            .Where(name => Distance(typed, name) <= 2 || name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .ToList();
        return near.Count == 0 ? string.Empty : $"\n\nDid you mean this?\n{string.Concat(near.Select(name => $"\t{name}\n"))}";
    }

    // The number of letters to change, add or leave out.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + cost));
            }
        }

        return row[^1];
    }
}
