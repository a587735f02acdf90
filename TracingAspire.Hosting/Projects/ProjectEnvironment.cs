namespace Aspire.Hosting.Projects;

/// <summary>The environment every project gets, as Aspire sets it.</summary>
internal static class ProjectEnvironment
{
    public static void AddProjectDefaults(this IResourceBuilder<ProjectResource> builder)
    {
        builder.WithEnvironment("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", "in_memory");
        builder.WithOtlpExporter();
        if (builder.ApplicationBuilder.ExecutionContext.IsPublishMode)
        {
            builder.AddPublishEnvironment();
            return;
        }

        builder.WithEnvironment(context =>
        {
            var variables = context.EnvironmentVariables;
            variables["OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION"] = "true";
            variables["OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION"] = "true";
            variables["DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION"] = "true";
            variables["LOGGING__CONSOLE__FORMATTERNAME"] = "simple";
            SetUrls(context);
        });
    }

    public static void AddLaunchProfile(this IResourceBuilder<ProjectResource> builder, string name, LaunchProfile profile)
    {
        builder.WithAnnotation(new LaunchProfileAnnotation(name));
        if (builder.ApplicationBuilder.ExecutionContext.IsPublishMode)
        {
            if (profile.ApplicationUrl is not null)
                builder.AddPublishEndpoints();
            return;
        }

        foreach (var url in (profile.ApplicationUrl ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            AddEndpoint(builder, new Uri(url.Replace("*", KnownHostNames.Localhost, StringComparison.Ordinal)));
        builder.WithEnvironment(context =>
        {
            context.EnvironmentVariables["DOTNET_LAUNCH_PROFILE"] = name;
            foreach (var (key, value) in profile.EnvironmentVariables)
                context.EnvironmentVariables.TryAdd(key, value);
        });
        if (profile.CommandLineArgs is { Length: > 0 } arguments)
            builder.WithArgs(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static void AddEndpoint(IResourceBuilder<ProjectResource> builder, Uri url)
    {
        builder.WithEndpoint(url.Scheme, e =>
        {
            e.Port = url.Port;
            e.UriScheme = url.Scheme;
            e.FromLaunchProfile = true;
        });
    }

    private static void SetUrls(EnvironmentCallbackContext context)
    {
        var endpoints = context.Resource.Annotations.Snapshot().OfType<EndpointAnnotation>()
            .Where(e => e.IsHttpScheme && e.TargetPortEnvironmentVariable is null)
            .ToArray();
        if (endpoints.Length == 0 || context.EnvironmentVariables.ContainsKey("ASPNETCORE_URLS"))
            return;

        var urls = new ReferenceExpressionBuilder();
        foreach (var endpoint in endpoints)
        {
            var reference = new EndpointReference((IResourceWithEndpoints)context.Resource, endpoint);
            urls.AppendLiteral($"{(urls.IsEmpty ? string.Empty : ";")}{endpoint.UriScheme}://{endpoint.TargetHost}:");
            urls.AppendFormatted(reference.Property(EndpointProperty.TargetPort));
        }

        context.EnvironmentVariables["ASPNETCORE_URLS"] = urls.Build();
    }
}
