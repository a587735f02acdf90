using System.Text;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Extension.Auth;
using OtelCollector.Core.Files;

namespace OtelCollector.Core.Extension.BasicAuth;

/// <summary>Gives clients a user name and password, from the settings or from files that may change.</summary>
internal sealed class BasicAuthClient(ILogger logger, BasicAuthConfig config, TimeProvider time)
    : IExtension, IClientAuthenticator
{
    private static readonly TimeSpan FileInterval = TimeSpan.FromSeconds(1);

    private ReloadedValue<string>? _userName;
    private ReloadedValue<string>? _password;

    /// <inheritdoc/>
    public KeyValuePair<string, string> Header
    {
        get
        {
            var text = $"{_userName?.Value ?? config.UserName}:{_password?.Value ?? config.Password}";
            return new("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
        }
    }

    /// <inheritdoc/>
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        _userName = Watch(config.UserNameFile);
        _password = Watch(config.PasswordFile);
        if ((_userName?.Value ?? config.UserName).Contains(':', StringComparison.Ordinal))
            throw new ComponentException("invalid authorization format: the user name must not contain a colon");
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    private ReloadedValue<string>? Watch(string path) =>
        path.Length > 0 ? new(() => FileText.Read(path).Trim(), FileInterval, time, logger) : null;
}
