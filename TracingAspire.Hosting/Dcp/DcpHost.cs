using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;

namespace Aspire.Hosting.Dcp;

/// <summary>One running DCP: started for the application, stopped with it.</summary>
internal sealed class DcpHost(DcpOptions options, AspireBundle bundle, ILogger<DcpHost> logger) : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);

    private DcpSession? _session;
    private DcpClient? _client;

    /// <summary>Has DCP outlive the application until it has removed what is left of it.</summary>
    public bool FinishesByItself { get; set; }

    public bool IsRunning => _client is not null;

    public DcpClient Client => _client ?? throw new InvalidOperationException("DCP has not been started.");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var path = await bundle.GetDcpPathAsync(cancellationToken);
        var session = _session = DcpSession.Create();
        var certificate = DcpCertificate.Write(session);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(StartTimeout);
        try
        {
            await DcpProcess.StartAsync(path, session, options, timeout.Token);
            _client = await ConnectAsync(session, certificate, timeout.Token);
        }
        catch (OperationCanceledException ex) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DistributedApplicationException(
                $"The Developer Control Plane '{path}' did not answer within {StartTimeout.TotalSeconds:0} s: start again, and run it by hand to see why.", ex);
        }

        logger.LogDebug("DCP is ready after {Milliseconds} ms.", watch.ElapsedMilliseconds);
    }

    /// <summary>
    /// Ends DCP. The resources have ended before: unless containers are left to it, what DCP would still do is housekeeping
    /// of more than a second that nobody waits for. Where its processes can be found they are ended, elsewhere it is asked to.
    /// </summary>
    public async Task StopAsync()
    {
        if (_session is not { } session)
            return;
        _session = null;
        if (_client is { } client)
        {
            if (FinishesByItself || !OperatingSystem.IsLinux())
                await AskToStopAsync(client, session);
            client.Dispose();
        }

        if (FinishesByItself)
            return;
        await DcpProcessTree.KillAsync(session);
        session.Delete();
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task AskToStopAsync(DcpClient client, DcpSession session)
    {
        using var timeout = new CancellationTokenSource(StopTimeout);
        try
        {
            await client.StopServerAsync(timeout.Token);
            while (!FinishesByItself && Directory.Exists(session.Folder))
                await Task.Delay(Poll, timeout.Token);
        }
        catch (Exception ex) when (ex is OperationCanceledException or HttpRequestException)
        {
            logger.LogDebug("DCP did not stop in time: {Message}", ex.Message);
        }
    }

    private static async Task<DcpClient> ConnectAsync(DcpSession session, X509Certificate2 certificate, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (DcpConnection.TryRead(session.KubeconfigPath) is { } connection)
            {
                var client = new DcpClient(connection.CreateClient(certificate));
                if (await client.IsReadyAsync(cancellationToken))
                    return client;
                client.Dispose();
            }

            await Task.Delay(Poll, cancellationToken);
        }
    }
}
