namespace TracingAspire.Tests.Documentation.Configuration;

/// <summary>A row of docs/configuration.md.</summary>
/// <param name="Name">The key, as it is written where it is set.</param>
/// <param name="Default">What holds without it.</param>
/// <param name="Unit">The unit with its range, or the values it takes.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record ConfigurationKey(string Name, string Default, string Unit, string Meaning)
{
    public override string ToString() => $"| `{Name}` | {Cell(Default)} | {Cell(Unit)} | {Cell(Meaning)} |";

    private static string Cell(string text) => text.Length == 0 ? "–" : text.Replace("|", "\\|", StringComparison.Ordinal);
}
