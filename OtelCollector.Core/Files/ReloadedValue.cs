using Microsoft.Extensions.Logging;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Files;

/// <summary>
/// A value made from files and made again when it is used after an interval. A reload that fails is logged and leaves
/// the value as it was, so that a half-written file takes nothing away. Nothing runs while nobody asks.
/// </summary>
/// <typeparam name="T">The value.</typeparam>
internal sealed class ReloadedValue<T>
{
    private readonly Lock _lock = new();
    private readonly Func<T> _load;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private volatile Box _current;
    private long _loaded;

    /// <summary>Loads the value for the first time.</summary>
    /// <param name="load">Makes the value; its exceptions pass through here, and are logged later on.</param>
    /// <param name="interval">Least time between two loads; zero never loads again.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told of reloads that fail.</param>
    public ReloadedValue(Func<T> load, TimeSpan interval, TimeProvider time, ILogger logger)
    {
        _load = load;
        _interval = interval;
        _time = time;
        _logger = logger;
        _loaded = time.GetTimestamp();
        _current = new Box(load());
    }

    /// <summary>The value, loaded again first where the interval is over.</summary>
    public T Value
    {
        get
        {
            if (_interval > TimeSpan.Zero && _time.GetElapsedTime(Volatile.Read(ref _loaded)) >= _interval)
                Reload();
            return _current.Value;
        }
    }

    // One caller reloads, the others go on with what is there.
    private void Reload()
    {
        if (!_lock.TryEnter())
            return;
        try
        {
            if (_time.GetElapsedTime(_loaded) < _interval)
                return;
            Volatile.Write(ref _loaded, _time.GetTimestamp());
            _current = new Box(_load());
        }
        catch (Exception e)
        {
            _logger.Write(LogLevel.Error, e.Message);
        }
        finally
        {
            _lock.Exit();
        }
    }

    private sealed record Box(T Value);
}
