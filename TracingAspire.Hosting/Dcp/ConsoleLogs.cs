using System.Collections.Concurrent;
using Aspire.Hosting.Dcp.Model;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Dcp;

/// <summary>Copies what the processes write into the console logs of their resources.</summary>
internal sealed class ConsoleLogs(DcpHost dcp, ResourceLoggerService loggers, ILogger<ConsoleLogs> logger)
{
    private readonly ConcurrentDictionary<string, Task> _copies = new(StringComparer.Ordinal);

    /// <summary>Follows the output of a process; asking again for the same process does nothing.</summary>
    public void Follow(ResourceInstance instance, Executable executable, CancellationToken cancellationToken)
    {
        if (executable.Status?.StdOutFile is null || executable.Metadata.Uid is not { } uid)
            return;
        _ = _copies.GetOrAdd(uid, _ => Task.WhenAll(
            Task.Run(() => CopyAsync(instance, isError: false, cancellationToken), CancellationToken.None),
            Task.Run(() => CopyAsync(instance, isError: true, cancellationToken), CancellationToken.None)));
    }

    /// <summary>Completes when everything the process wrote has been copied.</summary>
    public Task WhenCopiedAsync(string? uid) => uid is not null && _copies.TryGetValue(uid, out var copies) ? copies : Task.CompletedTask;

    private async Task CopyAsync(ResourceInstance instance, bool isError, CancellationToken cancellationToken)
    {
        var log = loggers.GetLog(instance.Id);
        try
        {
            await foreach (var line in dcp.Client.ReadLogAsync(instance.Id, isError, cancellationToken))
                log.Write(line, isError);
        }
        catch (Exception ex) when (ex is OperationCanceledException or HttpRequestException or IOException or DistributedApplicationException or ObjectDisposedException)
        {
            logger.LogDebug("The log of '{Instance}' ended: {Message}", instance.Id, ex.Message);
        }
    }
}
