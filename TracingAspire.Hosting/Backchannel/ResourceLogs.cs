using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Aspire.Hosting.Backchannel;

/// <summary>Console logs of one resource or of all of them together.</summary>
internal sealed class ResourceLogs(DistributedApplicationModel model, ResourceNotificationService notifications, ResourceLoggerService loggers)
{
    private const int BatchSize = 256;

    public async IAsyncEnumerable<object> ReadBatchesAsync(LogRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (request.Follow)
        {
            await foreach (var line in ReadAsync(request, cancellationToken))
                yield return new { lines = new[] { line } };
            yield break;
        }

        await foreach (var lines in ReadAsync(request, cancellationToken).Chunk(BatchSize))
            yield return new { lines };
    }

    public IAsyncEnumerable<LogLineView> ReadAsync(LogRequest request, CancellationToken cancellationToken = default)
    {
        var ids = IdsOf(request);
        return request.Follow
            ? FollowAsync(ids, request.Search, cancellationToken)
            : Snapshot(ids, request).ToAsyncEnumerable();
    }

    private static bool Matches(LogLineView line, string? search) =>
        string.IsNullOrEmpty(search) || line.Content.Contains(search, StringComparison.OrdinalIgnoreCase);

    private static LogLineView Map(string id, LogLine line) => new(id, line.LineNumber, line.Content, line.IsErrorMessage);

    private string[] IdsOf(LogRequest request) => request.ResourceName is { } name
        ? [.. model.Resources.SelectMany(r => notifications.GetResourceIds(r).Where(id => Is(r.Name, name) || Is(id, name)))]
        : [.. model.Resources.SelectMany(notifications.GetResourceIds).Where(id => request.IncludeHidden || !IsHidden(id))];

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private bool IsHidden(string id) => notifications.TryGetCurrentState(id, out var current) && current.Snapshot.IsHidden;

    private IEnumerable<LogLineView> Snapshot(string[] ids, LogRequest request)
    {
        var lines = ids.SelectMany(id => loggers.GetLog(id).Lines.Select(l => Map(id, l))).Where(l => Matches(l, request.Search));
        return ids.Length == 1 && request.Tail is > 0 and { } count ? lines.TakeLast(count) : lines;
    }

    private async IAsyncEnumerable<LogLineView> FollowAsync(string[] ids, string? search, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var lines = Channel.CreateUnbounded<LogLineView>();
        var copies = Task.WhenAll(ids.Select(id => CopyAsync(id, lines.Writer, ended.Token)))
            .ContinueWith(_ => lines.Writer.TryComplete(), TaskScheduler.Default);
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(ended.Token))
            {
                if (Matches(line, search))
                    yield return line;
            }
        }
        finally
        {
            await ended.CancelAsync();
            await copies;
        }
    }

    private async Task CopyAsync(string id, ChannelWriter<LogLineView> lines, CancellationToken cancellationToken)
    {
        await foreach (var batch in loggers.WatchAsync(id).WithCancellation(cancellationToken))
        {
            foreach (var line in batch)
                lines.TryWrite(Map(id, line));
        }
    }
}
