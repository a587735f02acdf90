using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Extension.BearerTokenAuth;

/// <summary>Settings of the authenticator by token.</summary>
internal sealed class BearerTokenAuthConfig : IComponentConfig
{
    private string _token = string.Empty;
    private IReadOnlyList<string> _tokens = [];

    /// <summary>The header that carries the token; default Authorization.</summary>
    public string Header { get; private set; } = "Authorization";

    /// <summary>What stands before the token; default Bearer, empty for the token alone.</summary>
    public string Scheme { get; private set; } = "Bearer";

    /// <summary>File of the tokens, one a line, read again when it changes; empty for none. Stands above the others.</summary>
    public string FileName { get; private set; } = string.Empty;

    /// <summary>The tokens of <c>token</c> or <c>tokens</c>; a client sends the first.</summary>
    public IReadOnlyList<string> Tokens => _token.Length > 0 ? [_token] : _tokens;

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        Header = section.Text("header", Header);
        Scheme = section.Text("scheme", Scheme);
        _token = section.OpaqueText("token") ?? string.Empty;
        section.MarkOpaque("tokens");
        _tokens = section.TextList("tokens", []);
        FileName = section.Text("filename", string.Empty);
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (_token.Length == 0 && _tokens.Count == 0 && FileName.Length == 0)
            section.AddError("no bearer token provided");
        if (_token.Length > 0 && _tokens.Count > 0)
            section.AddError("either tokens or token should be provided, not both");

        // An empty token would let everybody in who sends the scheme alone.
        if (_tokens.Any(string.IsNullOrWhiteSpace))
            section.AddError("tokens: a token must not be empty");
    }
}
