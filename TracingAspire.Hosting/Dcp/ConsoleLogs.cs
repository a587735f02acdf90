using System.Collections.Concurrent;
using Aspire.Hosting.Dcp.Model;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Dcp;

/// <summary>Copies what the processes write into the console logs of their resources.</summary>
internal sealed class ConsoleLogs(DcpHost dcp, ResourceLoggerService loggers, ILogger<ConsoleLogs> logger)
{
    private readonly ConcurrentDictionary<(string Uid, string Source), Task> _copies = new();

    /// <summary>Follows what the program writes; asking again for the same object does nothing.</summary>
    public void FollowOutput<T>(ResourceInstance instance, T value, CancellationToken cancellationToken) where T : DcpObject, IDcpKind
    {
        Follow(instance, value, LogSources.Output, isError: false, Any, cancellationToken);
        Follow(instance, value, LogSources.Error, isError: true, Any, cancellationToken);
    }

    /// <summary>Follows what the container runtime says while it pulls, builds, creates and starts a container.</summary>
    public void FollowStartup<T>(ResourceInstance instance, T value, CancellationToken cancellationToken) where T : DcpObject, IDcpKind
    {
        Follow(instance, value, LogSources.StartupOutput, isError: false, StartupLine.IsTelling, cancellationToken);
        Follow(instance, value, LogSources.StartupError, isError: false, StartupLine.IsTelling, cancellationToken);
    }

    /// <summary>Completes when everything the object wrote has been copied.</summary>
    public Task WhenCopiedAsync(string? uid) => Task.WhenAll(_copies.Where(c => c.Key.Uid == uid).Select(c => c.Value));

    private void Follow<T>(
        ResourceInstance instance, T value, string source, bool isError, Func<string, bool> isTelling, CancellationToken cancellationToken) where T : DcpObject, IDcpKind
    {
        if (value.Metadata.Uid is { } uid)
            _ = _copies.GetOrAdd((uid, source), _ => Task.Run(() => CopyAsync<T>(instance, source, isError, isTelling, cancellationToken), CancellationToken.None));
    }

    private async Task CopyAsync<T>(
        ResourceInstance instance, string source, bool isError, Func<string, bool> isTelling, CancellationToken cancellationToken) where T : DcpObject, IDcpKind
    {
        var log = loggers.GetLog(instance.Id);
        try
        {
            await foreach (var line in dcp.Client.ReadLogAsync<T>(instance.Id, source, cancellationToken))
            {
                if (isTelling(line))
                    log.Write(line, isError);
            }
        }
        catch (Exception ex) when (ex is OperationCanceledException or HttpRequestException or IOException or DistributedApplicationException or ObjectDisposedException)
        {
            logger.LogDebug("The log of '{Instance}' ended: {Message}", instance.Id, ex.Message);
        }
    }

    private static bool Any(string line) => true;
}
