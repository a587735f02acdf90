namespace OtelCollector.Core.Extension.Auth;

/// <summary>Whether a request may enter.</summary>
/// <param name="Refusal">Why not, for the client to read; null where it may.</param>
/// <param name="Identity">What is known of the client then, e.g. <c>username</c>; null for nothing.</param>
public readonly record struct AuthenticationResult(string? Refusal, IReadOnlyDictionary<string, string>? Identity = null)
{
    /// <summary>The request may enter.</summary>
    /// <param name="identity">What is known of the client.</param>
    public static AuthenticationResult Admitted(IReadOnlyDictionary<string, string>? identity = null) => new(null, identity);

    /// <summary>The request is refused.</summary>
    /// <param name="reason">Why, for the client to read.</param>
    public static AuthenticationResult Refused(string reason) => new(reason);
}
