using Microsoft.AspNetCore.Http;

namespace TracingAspire.ServiceDefaults;

/// <summary>What a service may change of the defaults.</summary>
public sealed class ServiceDefaultsOptions
{
    /// <summary>
    /// Paths (with everything below them) whose requests give no server span. The health paths are always among them;
    /// a proxied path belongs here when the proxy only passes the caller's <c>traceparent</c> on. Default: none.
    /// </summary>
    public IList<PathString> UntracedPaths { get; } = [];
}
