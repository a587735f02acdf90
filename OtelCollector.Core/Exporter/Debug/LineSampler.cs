namespace OtelCollector.Core.Exporter.Debug;

/// <summary>Lets the first few of each second through, after them every n-th.</summary>
internal sealed class LineSampler(int initial, int thereafter, TimeProvider time)
{
    private readonly Lock _lock = new();
    private long _second;
    private long _count;

    public bool Take()
    {
        var second = time.GetUtcNow().ToUnixTimeSeconds();
        lock (_lock)
        {
            if (second != _second)
            {
                _second = second;
                _count = 0;
            }

            _count++;
            return _count <= initial || (thereafter > 0 && (_count - initial) % thereafter == 0);
        }
    }
}
