using System.Globalization;
using System.Text;

namespace TracingAspire.Benchmarks.StartStop;

/// <summary>
/// A process and everything it starts, also what detaches itself: known by a variable of the environment that all inherit.
/// Containers are not among them; their engine starts them.
/// </summary>
internal sealed class ProcessFamily
{
    private const string Variable = "START_STOP_RUN";
    private const double TicksPerSecond = 100;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);

    private readonly string _mark = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    private ProcessFamily()
    {
    }

    public static ProcessFamily Create() => new();

    public void Mark(IDictionary<string, string?> environment) => environment[Variable] = _mark;

    /// <summary>User and system time of all.</summary>
    public TimeSpan ProcessorTime() => TimeSpan.FromSeconds(Members().Sum(id =>
    {
        var fields = ProcFile.StatAfterName(id);
        return fields.Length > 12
            ? (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond
            : 0;
    }));

    public IReadOnlyList<ProcessMemory> Memory() => [.. Members().Select(id => new ProcessMemory(
        id, ProcFile.Text(id, "cmdline").Replace('\0', ' '), ProcFile.Kilobytes(id, "Rss:") * 1024, ProcFile.Kilobytes(id, "Pss:") * 1024))];

    public async Task WaitUntilGoneAsync(CancellationToken cancellationToken)
    {
        // The environment of each is read once: afterwards it is enough to see whether the process is there.
        var members = Members().ToList();
        while (members.RemoveAll(id => ProcFile.StatAfterName(id) is not [not "Z", ..]) >= 0 && members.Count > 0)
        {
            await Task.Delay(Poll, cancellationToken);
        }
    }

    /// <summary>Ends what is left after a failure.</summary>
    public void Kill()
    {
        foreach (var id in Members())
        {
            try
            {
                using var process = System.Diagnostics.Process.GetProcessById(id);
                process.Kill();
            }
            catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
            {
                // It has just ended by itself.
            }
        }
    }

    private IEnumerable<int> Members()
    {
        var mark = Encoding.ASCII.GetBytes($"{Variable}={_mark}");
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(directory), CultureInfo.InvariantCulture, out var id)
                && ProcFile.Bytes(id, "environ").AsSpan().IndexOf(mark) >= 0)
            {
                yield return id;
            }
        }
    }
}
