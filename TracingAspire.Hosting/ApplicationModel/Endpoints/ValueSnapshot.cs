namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that becomes known later; the last one set wins.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class ValueSnapshot<T> where T : notnull
{
    private readonly Lock _gate = new();
    private TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether there is a value.</summary>
    public bool IsValueSet => Current.IsCompletedSuccessfully;

    internal T Value => Current.GetAwaiter().GetResult();

    private Task<T> Current
    {
        get
        {
            lock (_gate)
                return _source.Task;
        }
    }

    /// <summary>Waits for the value.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<T> GetValueAsync(CancellationToken cancellationToken = default) => Current.WaitAsync(cancellationToken);

    /// <summary>Sets the value.</summary>
    /// <param name="value">The value.</param>
    public void SetValue(T value) => Set(source => source.TrySetResult(value));

    /// <summary>Says that there will be no value.</summary>
    /// <param name="exception">Why.</param>
    public void SetException(Exception exception) => Set(source => source.TrySetException(exception));

    private void Set(Func<TaskCompletionSource<T>, bool> complete)
    {
        lock (_gate)
        {
            if (complete(_source))
                return;
            _source = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            complete(_source);
        }
    }
}
