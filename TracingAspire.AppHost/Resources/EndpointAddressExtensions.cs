namespace TracingAspire.AppHost.Resources;

/// <summary>Addresses of endpoints in environment variables.</summary>
internal static class EndpointAddressExtensions
{
    /// <summary>
    /// <c>scheme://host:port</c> in its parts: in a manifest, not every tool keeps the scheme of the <c>url</c> of an
    /// endpoint that is named neither http nor https.
    /// </summary>
    public static ReferenceExpression Address(this EndpointReference endpoint) => ReferenceExpression.Create(
        $"{endpoint.Property(EndpointProperty.Scheme)}://{endpoint.Property(EndpointProperty.Host)}:{endpoint.Property(EndpointProperty.Port)}");
}
