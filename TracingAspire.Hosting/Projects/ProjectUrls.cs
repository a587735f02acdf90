namespace Aspire.Hosting.Projects;

/// <summary>Tells a project which URLs to listen on.</summary>
internal static class ProjectUrls
{
    /// <summary>The endpoints whose port the project is told by its environment.</summary>
    public static IEnumerable<EndpointReference> Injected(IResource resource) => ((IResourceWithEndpoints)resource).GetEndpoints()
        .Where(e => e.EndpointAnnotation is { IsHttpScheme: true, TargetPortEnvironmentVariable: null })
        .Where(e => resource.Annotations.Snapshot().OfType<EndpointEnvironmentFilterAnnotation>().All(f => f.Filter(e.EndpointAnnotation)));

    public static void Set(EnvironmentCallbackContext context)
    {
        var variables = context.EnvironmentVariables;
        if (variables.ContainsKey("ASPNETCORE_URLS"))
            return;

        var urls = new ReferenceExpressionBuilder();
        foreach (var endpoint in Injected(context.Resource))
        {
            // A redirect to https has to name the port the user connects to, not the one the process listens on.
            if (endpoint.IsHttps)
                variables.TryAdd("ASPNETCORE_HTTPS_PORT", endpoint.Property(EndpointProperty.Port));
            urls.AppendLiteral($"{(urls.IsEmpty ? string.Empty : ";")}{endpoint.Scheme}://{endpoint.EndpointAnnotation.TargetHost}:");
            urls.AppendFormatted(endpoint.Property(EndpointProperty.TargetPort));
        }

        if (!urls.IsEmpty)
            variables["ASPNETCORE_URLS"] = urls.Build();
    }
}
