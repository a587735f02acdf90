using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Backchannel;

/// <summary>Lets the aspire command line in: on the socket it looks for, and on the one it named when it started the AppHost.</summary>
internal sealed class BackchannelListener(
    IConfiguration configuration,
    IHostEnvironment environment,
    AuxiliaryMethods auxiliary,
    CommandLineMethods commandLine,
    ILogger<BackchannelListener> logger) : BackgroundService
{
    private const string NamedSocket = "ASPIRE_BACKCHANNEL_PATH";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var file = BackchannelSocket.ProjectFile(configuration["AppHost:Directory"] ?? environment.ContentRootPath, environment.ApplicationName);
        configuration["AppHost:FilePath"] ??= file;
        var listening = new List<Task>();
        try
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            listening.Add(ListenAsync(BackchannelSocket.Prepare(file, home), () => auxiliary.All, stoppingToken));
            if (configuration[NamedSocket] is { Length: > 0 } named)
                listening.Add(ListenAsync(named, () => commandLine.All, stoppingToken));
            await Task.WhenAll(listening);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException or SocketException or ArgumentException)
        {
            // The application is worth more than the command line's view of it.
            logger.LogDebug("The aspire command line cannot see this AppHost: {Message}", ex.Message);
        }
    }

    private async Task ListenAsync(string path, Func<IReadOnlyDictionary<string, RpcMethod>> methods, CancellationToken cancellationToken)
    {
        File.Delete(path);
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        server.Bind(new UnixDomainSocketEndPoint(path));
        try
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            server.Listen();
            while (true)
            {
                var client = await server.AcceptAsync(cancellationToken);
                _ = Task.Run(() => ServeAsync(client, methods(), cancellationToken), CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
            // The application stops.
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task ServeAsync(Socket client, IReadOnlyDictionary<string, RpcMethod> methods, CancellationToken cancellationToken)
    {
        await using var stream = new NetworkStream(client, ownsSocket: true);
        await new JsonRpcConnection(stream, methods, logger).RunAsync(cancellationToken);
    }
}
