using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Where an application is deployed to.</summary>
public interface IComputeEnvironmentResource : IResource
{
    /// <summary>The host name under which an endpoint is reached there.</summary>
    /// <param name="endpointReference">The endpoint.</param>
    /// <exception cref="NotSupportedException">The environment has no such names.</exception>
    [Experimental("ASPIRECOMPUTE002", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
    ReferenceExpression GetHostAddressExpression(EndpointReference endpointReference) =>
        throw new NotSupportedException($"The environment '{Name}' has no host names for endpoints.");
}
