using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Extension.BasicAuth;

/// <summary>Settings of the authenticator by user name and password.</summary>
internal sealed class BasicAuthConfig : IComponentConfig
{
    private bool _isClient;

    /// <summary>Whether it checks the requests of a server.</summary>
    public bool IsServer { get; private set; }

    /// <summary>File of users and hashed passwords; empty for none.</summary>
    public string HtpasswdFile { get; private set; } = string.Empty;

    /// <summary>Users and hashed passwords in the file's format; they stand above those of the file.</summary>
    public string HtpasswdInline { get; private set; } = string.Empty;

    /// <summary>The name a client gives.</summary>
    public string UserName { get; private set; } = string.Empty;

    /// <summary>File of that name, which stands above it; read again when it changes.</summary>
    public string UserNameFile { get; private set; } = string.Empty;

    /// <summary>The password a client gives.</summary>
    public string Password { get; private set; } = string.Empty;

    /// <summary>File of that password, which stands above it; read again when it changes.</summary>
    public string PasswordFile { get; private set; } = string.Empty;

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        IsServer = section.HasValue("htpasswd");
        if (IsServer && section.Section("htpasswd", "basicauthextension.HtpasswdSettings") is { } htpasswd)
        {
            HtpasswdFile = htpasswd.Text("file", string.Empty);
            HtpasswdInline = htpasswd.Text("inline", string.Empty);
        }

        _isClient = section.HasValue("client_auth");
        if (_isClient && section.Section("client_auth", "basicauthextension.ClientAuthSettings") is { } client)
        {
            UserName = client.Text("username", string.Empty);
            UserNameFile = client.Text("username_file", string.Empty);
            Password = client.OpaqueText("password") ?? string.Empty;
            PasswordFile = client.Text("password_file", string.Empty);
        }
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (IsServer && _isClient)
            section.AddError("only one of `htpasswd` or `client_auth` can be specified");
        else if (!IsServer && !_isClient)
            section.AddError("no credential source provided");
        else if (IsServer && HtpasswdFile.Length == 0 && HtpasswdInline.Length == 0)
            section.AddError("no credential source provided");
    }
}
