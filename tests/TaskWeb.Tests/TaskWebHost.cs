using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TaskWeb.Tests;

/// <summary>The host on a port of its own, in front of the given task-service.</summary>
internal sealed class TaskWebHost : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal)
    {
        ["Browser:OtlpEndpoint"] = "http://localhost:4318/",
        ["Browser:JaegerUrl"] = "http://localhost:16686",
    };

    private readonly Action<IWebHostBuilder>? _configure;

    public TaskWebHost(string taskService = "http://127.0.0.1:9", Action<IWebHostBuilder>? configure = null)
    {
        _settings["services:task-service:http:0"] = taskService;
        _configure = configure;
        UseKestrel(0);
    }

    public TaskWebHost With(string setting, string value)
    {
        _settings[setting] = value;
        return this;
    }

    /// <summary>A client as plain as a browser without tracing: it sends no trace header of its own.</summary>
    public HttpClient CreatePlainClient()
    {
        StartServer();
        return new(new SocketsHttpHandler { ActivityHeadersPropagator = null, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
        };
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // The factory points the content root at the sources; the program's own place is beside its assembly.
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseEnvironment("Test");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        foreach (var (setting, value) in _settings)
            builder.UseSetting(setting, value);
        _configure?.Invoke(builder);
    }
}
