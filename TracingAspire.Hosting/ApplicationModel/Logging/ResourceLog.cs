using System.Threading.Channels;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The console log of one instance: the last lines are kept, watchers get every line.</summary>
internal sealed class ResourceLog
{
    private const int MaxLines = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<LogLine> _lines = new();
    private readonly List<Channel<LogLine>> _watchers = [];
    private Action<LogLine>? _written;
    private int _count;
    private bool _completed;

    public IReadOnlyList<LogLine> Lines
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    public void Write(string content, bool isError)
    {
        lock (_gate)
        {
            var line = new LogLine(++_count, content, isError);
            _lines.Enqueue(line);
            if (_lines.Count > MaxLines)
                _lines.Dequeue();
            foreach (var watcher in _watchers)
                watcher.Writer.TryWrite(line);
            _written?.Invoke(line);
        }
    }

    /// <summary>Hands over the lines so far and then every line while it is written, in order.</summary>
    public void Forward(Action<LogLine> receiver)
    {
        lock (_gate)
        {
            foreach (var line in _lines)
                receiver(line);
            _written += receiver;
        }
    }

    public void Clear()
    {
        lock (_gate)
            _lines.Clear();
    }

    /// <summary>A restarted instance writes on, so only the present watchers end.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _completed = true;
            foreach (var watcher in _watchers)
                watcher.Writer.TryComplete();
        }
    }

    public void Reopen()
    {
        lock (_gate)
            _completed = false;
    }

    public async IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateUnbounded<LogLine>(new UnboundedChannelOptions { SingleReader = true });
        lock (_gate)
        {
            foreach (var line in _lines)
                channel.Writer.TryWrite(line);
            if (_completed)
                channel.Writer.TryComplete();
            _watchers.Add(channel);
        }

        try
        {
            while (await channel.Reader.WaitToReadAsync(cancellationToken))
            {
                var batch = new List<LogLine>();
                while (channel.Reader.TryRead(out var line))
                    batch.Add(line);
                yield return batch;
            }
        }
        finally
        {
            lock (_gate)
                _watchers.Remove(channel);
        }
    }
}
