namespace OtelCollector.Core.Exporter.Debug;

/// <summary>
/// Lets the first few messages of a text in each second through, after them every n-th. Texts are told apart by a hash
/// among 4096, so that memory stays small; two that meet are counted together, as in the original.
/// </summary>
internal sealed class LineSampler(int initial, int thereafter, TimeProvider time)
{
    private const int Counters = 4096;
    private readonly (long ResetAt, long Count)[] _counts = new (long, long)[Counters];
    private readonly Lock _lock = new();

    public bool Take(string message)
    {
        if (thereafter == 1)
            return true;
        var now = time.GetTimestamp();
        lock (_lock)
        {
            ref var counter = ref _counts[Hash(message) % Counters];
            if (counter.ResetAt <= now)
                counter = (now + time.TimestampFrequency, 0);
            counter.Count++;
            return counter.Count <= initial || (thereafter > 0 && (counter.Count - initial) % thereafter == 0);
        }
    }

    private static uint Hash(string text)
    {
        var hash = 2166136261;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619;
        return hash;
    }
}
