using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Extension.Auth;
using OtelCollector.Core.Files;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Extension.BearerTokenAuth;

/// <summary>Admits requests that carry one of its tokens, and gives clients the first of them.</summary>
internal sealed class BearerTokenAuthExtension(ILogger logger, BearerTokenAuthConfig config, TimeProvider time)
    : IExtension, IServerAuthenticator, IClientAuthenticator
{
    private static readonly TimeSpan FileInterval = TimeSpan.FromSeconds(1);

    private readonly byte[][] _configured = Values(config, config.Tokens);
    private ReloadedValue<byte[][]>? _file;
    private string _fileText = string.Empty;
    private byte[][] _fileValues = [];

    /// <inheritdoc/>
    public KeyValuePair<string, string> Header
    {
        get
        {
            var known = Known;
            return new(config.Header, known.Length == 0 ? string.Empty : Encoding.UTF8.GetString(known[0]));
        }
    }

    private byte[][] Known => _file?.Value ?? _configured;

    /// <inheritdoc/>
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        if (config.FileName.Length == 0)
            return ValueTask.CompletedTask;
        if (config.Tokens.Count > 0)
            logger.Write(LogLevel.Warning, "a filename is specified. Configured token(s) is ignored!");
        _file = new(ReadFile, FileInterval, time, logger);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask<AuthenticationResult> AuthenticateAsync(
        RequestCredentials credentials, CancellationToken cancellationToken) => new(Check(credentials.First(config.Header)));

    private static byte[][] Values(BearerTokenAuthConfig config, IEnumerable<string> tokens) =>
        [.. tokens.Select(t => Encoding.UTF8.GetBytes(config.Scheme.Length > 0 ? $"{config.Scheme} {t}" : t))];

    private AuthenticationResult Check(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return AuthenticationResult.Refused($"missing or empty authorization header: {config.Header}");
        var given = Encoding.UTF8.GetBytes(value);
        var isKnown = false;

        // No early end: how long the comparison takes tells nothing about the tokens.
        foreach (var known in Known)
            isKnown |= CryptographicOperations.FixedTimeEquals(known, given);
        return isKnown
            ? AuthenticationResult.Admitted()
            : AuthenticationResult.Refused($"scheme or token does not match: {value}");
    }

    private byte[][] ReadFile()
    {
        var text = FileText.Read(config.FileName);
        if (text == _fileText)
            return _fileValues;
        logger.Write(LogLevel.Information, "refresh token", ("filename", config.FileName));
        var tokens = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (tokens.Length == 0)
            throw new ComponentException($"{config.FileName} holds no token");
        _fileText = text;
        return _fileValues = Values(config, tokens);
    }
}
