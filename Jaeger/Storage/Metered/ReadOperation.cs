using System.Diagnostics;
using System.Runtime.CompilerServices;
using Tag = System.Collections.Generic.KeyValuePair<string, object?>;

namespace Jaeger.Storage.Metered;

/// <summary>One operation of one storage: counts and times its reads.</summary>
internal sealed class ReadOperation
{
    private readonly ReadInstruments _instruments;
    private readonly bool _countsResponses;
    private readonly Tag[] _tags;
    private readonly Tag[] _succeeded;
    private readonly Tag[] _failed;

    /// <summary>The operation of that name.</summary>
    /// <param name="instruments">Where to count.</param>
    /// <param name="name">The operation, e.g. <c>find_traces</c>.</param>
    /// <param name="storage">What tells the storage from others.</param>
    /// <param name="countsResponses">Whether what is found is counted as well.</param>
    public ReadOperation(ReadInstruments instruments, string name, IEnumerable<Tag> storage, bool countsResponses)
    {
        (_instruments, _countsResponses) = (instruments, countsResponses);
        _tags = [.. storage, new("operation", name)];
        _succeeded = [.. _tags, new("result", "ok")];
        _failed = [.. _tags, new("result", "err")];
    }

    /// <summary>Counts a read of one answer.</summary>
    public async ValueTask<T> CountAsync<T>(Func<ValueTask<T>> read, Func<T, long> responses)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var answer = await read();
            Record(start, _succeeded, responses(answer));
            return answer;
        }
        catch
        {
            Record(start, _failed, responses: null);
            throw;
        }
    }

    /// <summary>Counts a read of one answer after another; one that stops reading has what it wanted.</summary>
    public async IAsyncEnumerable<T> CountAsync<T>(
        Func<IAsyncEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        long? found = 0;
        try
        {
            await using var answers = Begin(read, ref found, cancellationToken);
            while (true)
            {
                try
                {
                    if (!await answers.MoveNextAsync()) break;
                }
                catch
                {
                    found = null;
                    throw;
                }

                found++;
                yield return answers.Current;
            }
        }
        finally
        {
            Record(start, found is null ? _failed : _succeeded, found);
        }
    }

    private static IAsyncEnumerator<T> Begin<T>(Func<IAsyncEnumerable<T>> read, ref long? found, CancellationToken cancellationToken)
    {
        try
        {
            return read().GetAsyncEnumerator(cancellationToken);
        }
        catch
        {
            found = null;
            throw;
        }
    }

    private void Record(long start, Tag[] result, long? responses)
    {
        _instruments.Requests.Add(1, result);
        _instruments.Latency.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, result);
        if (_countsResponses && responses is { } count) _instruments.Responses.Add(count, _tags);
    }
}
