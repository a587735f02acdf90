namespace TracingAspire.Downloads;

/// <summary>
/// Shows progress on a console: a terminal sees one line that is rewritten, a log file a line a phase and one every ten
/// seconds of a download.
/// </summary>
public sealed class ConsoleToolProgress : IProgress<ToolProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private readonly Dictionary<Tool, long> _started = [];
    private readonly TextWriter _writer;
    private readonly bool _isTerminal;
    private readonly TimeProvider _time;
    private (Tool, ToolPhase, string?) _last;
    private long _lastTime;
    private int _width;

    /// <summary>Writes to standard error.</summary>
    public ConsoleToolProgress()
        : this(Console.Error, !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb")
    {
    }

    /// <summary>Writes to a writer of the caller's choice.</summary>
    /// <param name="writer">Where the lines go.</param>
    /// <param name="isTerminal">Whether a line may be rewritten with a carriage return.</param>
    public ConsoleToolProgress(TextWriter writer, bool isTerminal)
        : this(writer, isTerminal, TimeProvider.System)
    {
    }

    internal ConsoleToolProgress(TextWriter writer, bool isTerminal, TimeProvider time)
    {
        _writer = writer;
        _isTerminal = isTerminal;
        _time = time;
    }

    /// <inheritdoc />
    public void Report(ToolProgress value)
    {
        lock (_lock)
        {
            var now = _time.GetTimestamp();
            _started.TryAdd(value.Tool, now);
            if (value.Phase == ToolPhase.Done)
                WriteDone(value.Tool, _time.GetElapsedTime(_started[value.Tool], now));
            else if (_isTerminal)
                Rewrite(ToolProgressText.Format(value));
            else
                WriteSparsely(value, now);
        }
    }

    private void WriteDone(Tool tool, TimeSpan elapsed)
    {
        _started.Remove(tool);
        var text = $"{tool}: ready after {elapsed.TotalSeconds:0.0} s";
        if (_isTerminal)
            Rewrite(text);
        if (_isTerminal)
            _writer.WriteLine();
        else
            _writer.WriteLine(text);
        _width = 0;
    }

    private void Rewrite(string text)
    {
        _writer.Write($"\r{text.PadRight(_width)}");
        _writer.Flush();
        _width = text.Length;
    }

    private void WriteSparsely(ToolProgress value, long now)
    {
        var step = (value.Tool, value.Phase, value.Detail);
        if (step == _last && _time.GetElapsedTime(_lastTime, now) < Interval)
            return;
        _last = step;
        _lastTime = now;
        _writer.WriteLine(ToolProgressText.Format(value));
    }
}
