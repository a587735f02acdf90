namespace Aspire.Hosting.Backchannel;

/// <summary>A sequence the caller reads on demand.</summary>
internal sealed class RpcStream : IAsyncDisposable
{
    private const int MaximumBatch = 256;

    private readonly CancellationTokenSource _disposed = new();
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly IAsyncEnumerator<object> _items;
    private Task<bool>? _next;

    // The token ends the sequence when its reader goes.
    private RpcStream(IAsyncEnumerable<object> items) => _items = items.GetAsyncEnumerator(_disposed.Token);

    /// <summary>What a caller gets who asks for more than there is.</summary>
    public static object End { get; } = new { values = Array.Empty<object>(), finished = true };

    public static RpcStream Of<T>(IAsyncEnumerable<T> items) where T : notnull => new(items.Select(item => (object)item));

    /// <summary>The items there are, at least one, or the end.</summary>
    public async Task<object> NextAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            var values = new List<object>();
            while (values.Count < MaximumBatch)
            {
                _next ??= _items.MoveNextAsync().AsTask();
                if (values.Count > 0 && !_next.IsCompleted)
                    break;
                if (!await _next.WaitAsync(cancellationToken))
                    return new { values, finished = true };
                values.Add(_items.Current);
                _next = null;
            }

            return new { values, finished = false };
        }
        catch (OperationCanceledException) when (_disposed.IsCancellationRequested)
        {
            return End;
        }
        finally
        {
            _reading.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync();
        if (_next is null or { IsCompleted: true })
            await _items.DisposeAsync();
    }
}
