using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OtelCollector.Core.Server;

/// <summary>
/// Kestrel's sockets with memory from <see cref="ConnectionMemory"/>. The only way to give them a pool is through the
/// services of a web host; this is as much of one as that takes.
/// </summary>
internal sealed class SocketTransport : IWebHostBuilder
{
    private readonly ServiceCollection _services = [];

    private SocketTransport()
    {
    }

    public static IConnectionListenerFactory Create(TransportOptions transport, ILoggerFactory loggers)
    {
        var host = new SocketTransport();
        host._services.AddSingleton(loggers);
        host._services.AddSingleton<IMemoryPoolFactory<byte>>(ConnectionMemory.Shared);
        host.UseSockets(sockets =>
        {
            sockets.MaxReadBufferSize = transport.ReadBufferSize ?? sockets.MaxReadBufferSize;
            sockets.MaxWriteBufferSize = transport.WriteBufferSize ?? sockets.MaxWriteBufferSize;
        });
        return host._services.AddOptions().BuildServiceProvider().GetRequiredService<IConnectionListenerFactory>();
    }

    public IWebHostBuilder ConfigureServices(Action<IServiceCollection> configureServices)
    {
        configureServices(_services);
        return this;
    }

#pragma warning disable ASPDEPR008 // A member of the interface, which is not obsolete; nobody calls it.
    public IWebHost Build() => throw new NotSupportedException();
#pragma warning restore ASPDEPR008

    public IWebHostBuilder ConfigureAppConfiguration(
        Action<WebHostBuilderContext, IConfigurationBuilder> configureDelegate) => throw new NotSupportedException();

    public IWebHostBuilder ConfigureServices(Action<WebHostBuilderContext, IServiceCollection> configureServices) =>
        throw new NotSupportedException();

    public string? GetSetting(string key) => null;

    public IWebHostBuilder UseSetting(string key, string? value) => this;
}
