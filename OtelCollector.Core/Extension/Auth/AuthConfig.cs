using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Extension.Auth;

/// <summary>The <c>auth</c> section of a server or client: which extension authenticates.</summary>
internal sealed class AuthConfig
{
    private readonly string _authenticator;

    private AuthConfig(ConfigSection section, bool hasParameters)
    {
        _authenticator = section.Text("authenticator", string.Empty);
        if (_authenticator.Length > 0 && !ComponentId.TryParse(_authenticator, out _, out var error))
            section.AddError("authenticator", error);
        if (hasParameters)
            RequestParameters = section.TextList("request_params", []);
    }

    /// <summary>Query parameters an HTTP server takes for headers; none by default.</summary>
    public IReadOnlyList<string> RequestParameters { get; } = [];

    /// <summary>The section of an HTTP server; null where it has none.</summary>
    public static AuthConfig? ReadHttpServer(ConfigSection parent) => Read(parent, "confighttp.AuthConfig", hasParameters: true);

    /// <summary>The section of a client or a gRPC server; null where it has none.</summary>
    public static AuthConfig? Read(ConfigSection parent) => Read(parent, "configauth.Config", hasParameters: false);

    /// <summary>The extension as what the caller needs it for.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="host">Knows the extensions.</param>
    /// <param name="kind">The contract in words, e.g. <c>server</c>.</param>
    /// <exception cref="ComponentException">There is no such extension, or it is another kind.</exception>
    public T Resolve<T>(IComponentHost host, string kind)
        where T : class
    {
        if (!ComponentId.TryParse(_authenticator, out var id, out _) || !host.Extensions.TryGetValue(id, out var extension))
            throw new ComponentException($"failed to resolve authenticator \"{_authenticator}\": authenticator not found");
        return extension as T
            ?? throw new ComponentException($"requested authenticator is not a {kind} authenticator");
    }

    private static AuthConfig? Read(ConfigSection parent, string typeName, bool hasParameters) =>
        parent.HasValue("auth") && parent.Section("auth", typeName) is { } section
            ? new AuthConfig(section, hasParameters)
            : null;
}
