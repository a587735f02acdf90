namespace Aspire.Hosting.Projects;

/// <summary>
/// What a project gets in the manifest: it runs in a container there, so its ports come from HTTP_PORTS and it sits
/// behind a proxy that ends TLS.
/// </summary>
internal static class ProjectPublishing
{
    public static void AddPublishEnvironment(this IResourceBuilder<ProjectResource> builder, bool hasKestrelEndpoints)
    {
        builder.WithEnvironment(context =>
        {
            if (builder.Resource.GetEndpoints().Any() && !builder.Resource.HasAnnotationOfType<DisableForwardedHeadersAnnotation>())
                context.EnvironmentVariables["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true";
        });
        // Kestrel gets its ports from its own configuration.
        if (hasKestrelEndpoints)
            return;
        builder.WithEnvironment(context =>
        {
            AddPorts(context, builder.Resource, "HTTP_PORTS", "http");
            AddPorts(context, builder.Resource, "HTTPS_PORTS", "https");
        });
    }

    /// <summary>A web project is reached by http and by https, whatever its launch profile says.</summary>
    public static void AddPublishEndpoints(this IResourceBuilder<ProjectResource> builder)
    {
        var http = EndpointOf(builder, "http");
        var https = EndpointOf(builder, "https");
        http.TargetPort = https.TargetPort = http.TargetPort ?? https.TargetPort;
    }

    private static EndpointAnnotation EndpointOf(IResourceBuilder<ProjectResource> builder, string scheme)
    {
        var known = builder.Resource.Annotations.OfType<EndpointAnnotation>()
            .FirstOrDefault(e => e.UriScheme == scheme || string.Equals(e.Name, scheme, StringComparison.OrdinalIgnoreCase));
        if (known is not null)
            return known;

        EndpointAnnotation? created = null;
        builder.WithEndpoint(scheme, e =>
        {
            e.UriScheme = scheme;
            created = e;
        });
        if (scheme == "https")
            builder.WithAnnotation(new DefaultHttpsEndpointAnnotation(created!));
        return created!;
    }

    private static void AddPorts(EnvironmentCallbackContext context, ProjectResource project, string variable, string scheme)
    {
        if (context.EnvironmentVariables.ContainsKey(variable))
            return;
        // Nothing in the container listens on the https endpoint that was only added for others to refer to.
        project.TryGetLastAnnotation<DefaultHttpsEndpointAnnotation>(out var defaultHttps);
        var ports = new ReferenceExpressionBuilder();
        foreach (var endpoint in project.GetEndpoints())
        {
            var annotation = endpoint.EndpointAnnotation;
            if (annotation.UriScheme != scheme || annotation == defaultHttps?.Endpoint || annotation.TargetPortEnvironmentVariable is not null)
                continue;
            if (!ports.IsEmpty)
                ports.AppendLiteral(";");
            ports.AppendFormatted(endpoint.Property(EndpointProperty.TargetPort));
        }

        if (!ports.IsEmpty)
            context.EnvironmentVariables[variable] = ports.Build();
    }

    internal sealed record DefaultHttpsEndpointAnnotation(EndpointAnnotation Endpoint) : IResourceAnnotation;
}
