namespace Aspire.Hosting.Publishing;

public sealed partial class ManifestPublishingContext
{
    private readonly PortAllocator _ports = new();

    /// <summary>Writes the endpoints of a resource.</summary>
    /// <param name="resource">The resource.</param>
    public void WriteBindings(IResource resource)
    {
        var endpoints = resource.ResolveEndpoints(_ports);
        if (endpoints.Count == 0)
            return;
        Writer.WriteStartObject("bindings");
        foreach (var endpoint in endpoints)
            WriteBinding(endpoint);
        Writer.WriteEndObject();
    }

    private void WriteBinding(ResolvedEndpoint resolved)
    {
        var endpoint = resolved.Endpoint;
        Writer.WriteStartObject(endpoint.Name);
        Writer.WriteString("scheme", endpoint.UriScheme);
        Writer.WriteString("protocol", endpoint.Protocol.ToString().ToLowerInvariant());
        Writer.WriteString("transport", endpoint.Transport);
        if (resolved.ExposedPort is { Value: { } port, IsImplicit: false } && port != resolved.TargetPort.Value)
            Writer.WriteNumber("port", port);
        if (resolved.TargetPort.Value is { } targetPort)
            Writer.WriteNumber("targetPort", targetPort);
        if (endpoint.IsExternal)
            Writer.WriteBoolean("external", value: true);
        Writer.WriteEndObject();
    }
}
