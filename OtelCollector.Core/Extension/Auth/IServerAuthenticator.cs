namespace OtelCollector.Core.Extension.Auth;

/// <summary>
/// An extension that decides who may call a server; servers find it by the ID in <c>auth: {authenticator: …}</c>.
/// </summary>
public interface IServerAuthenticator
{
    /// <summary>Looks at the credentials of one request, before its body is read. Must not throw for bad ones.</summary>
    /// <param name="credentials">What the request carries.</param>
    /// <param name="cancellationToken">Cancelled when the client goes away.</param>
    ValueTask<AuthenticationResult> AuthenticateAsync(RequestCredentials credentials, CancellationToken cancellationToken);
}
