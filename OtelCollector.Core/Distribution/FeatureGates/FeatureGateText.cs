using System.Text;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Distribution.FeatureGates;

/// <summary>The output of the <c>featuregate</c> command.</summary>
internal static class FeatureGateText
{
    /// <summary>One gate, or a table of all.</summary>
    /// <exception cref="ConfigException">There is no such gate.</exception>
    public static string Format(FeatureGateSet gates, string? id)
    {
        if (id is null)
            return Table(gates);
        if (FeatureGateSet.All.FirstOrDefault(g => g.Id == id) is not { } gate)
            throw new ConfigException($"feature \"{id}\" not found");
        var to = gate.ToVersion.Length == 0 ? "v<nil>" : gate.ToVersion;
        return $"Feature: {gate.Id}\nEnabled: {Word(gates[gate.Id])}\nStage: {gate.Stage}\nDescription: {gate.Description}\n"
            + $"From Version: {gate.FromVersion}\nTo Version: {to}\n";
    }

    private static string Table(FeatureGateSet gates)
    {
        List<string[]> rows = [["ID", "Enabled", "Stage", "Description"]];
        rows.AddRange(FeatureGateSet.All.Select(g => (string[])[g.Id, Word(gates[g.Id]), g.Stage.ToString(), g.Description]));
        var widths = Enumerable.Range(0, 3).Select(i => rows.Max(r => r[i].Length) + 2).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            for (var i = 0; i < widths.Length; i++)
                text.Append(row[i].PadRight(widths[i]));
            text.Append(row[3]).Append('\n');
        }

        return text.ToString();
    }

    private static string Word(bool isOn) => isOn ? "true" : "false";
}
