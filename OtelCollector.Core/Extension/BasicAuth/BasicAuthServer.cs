using OtelCollector.Core.Component;
using OtelCollector.Core.Extension.Auth;
using OtelCollector.Core.Files;

namespace OtelCollector.Core.Extension.BasicAuth;

/// <summary>Admits requests whose user and password stand in an htpasswd file.</summary>
internal sealed class BasicAuthServer(BasicAuthConfig config) : IExtension, IServerAuthenticator, IDisposable
{
    // Slow hashes are meant to cost time; a flood of wrong passwords must not take all processors.
    private readonly SemaphoreSlim _slots = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly VerifiedPasswords _verified = new();
    private Htpasswd _users = Htpasswd.Parse(string.Empty);

    /// <inheritdoc/>
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        var file = config.HtpasswdFile.Length > 0 ? FileText.Read(config.HtpasswdFile, "open htpasswd file: ") : string.Empty;
        _users = Htpasswd.Parse(file + "\n" + config.HtpasswdInline);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    /// <inheritdoc/>
    public async ValueTask<AuthenticationResult> AuthenticateAsync(
        RequestCredentials credentials, CancellationToken cancellationToken)
    {
        if (!BasicCredentials.TryParse(credentials.First("Authorization"), out var basic, out var error))
            return AuthenticationResult.Refused(error!);
        return await MatchesAsync(basic!, cancellationToken)
            ? AuthenticationResult.Admitted(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["username"] = basic!.UserName,
                ["raw"] = basic.Raw,
            })
            : AuthenticationResult.Refused("invalid credentials");
    }

    private async ValueTask<bool> MatchesAsync(BasicCredentials basic, CancellationToken cancellationToken)
    {
        if (_verified.Contains(basic))
            return true;
        if (_users.Find(basic.UserName) is not { } password)
            return false;
        await _slots.WaitAsync(cancellationToken);
        try
        {
            var matches = await Task.Run(() => password.Matches(basic.Password), cancellationToken);
            if (matches)
                _verified.Add(basic);
            return matches;
        }
        finally
        {
            _slots.Release();
        }
    }
}
