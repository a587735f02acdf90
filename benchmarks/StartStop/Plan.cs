using System.Text.RegularExpressions;

namespace TracingAspire.Benchmarks.StartStop;

/// <summary>What to run, how often, and how to tell that it is up.</summary>
/// <param name="Runs">Rounds; in each every command runs once.</param>
/// <param name="Commands">Command lines, the first is the one the others are compared with.</param>
/// <param name="Ready">A console line that matches this says that everything is up.</param>
/// <param name="Settle">How long a run stays up before its memory is read.</param>
/// <param name="Patience">How long a start or a stop may take before the run counts as failed.</param>
internal sealed record Plan(int Runs, IReadOnlyList<string> Commands, Regex Ready, TimeSpan Settle, TimeSpan Patience);
