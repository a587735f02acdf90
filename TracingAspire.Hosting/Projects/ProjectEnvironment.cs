using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Projects;

/// <summary>The environment every project gets, as Aspire sets it.</summary>
internal static class ProjectEnvironment
{
    public static void AddProjectDefaults(this IResourceBuilder<ProjectResource> builder, IProjectMetadata metadata, ProjectResourceOptions options)
    {
        builder.WithEnvironment("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", "in_memory");
        builder.WithOtlpExporter();
        var settings = KestrelEndpoints.SettingsOf(metadata.ProjectPath);
        var hasKestrelEndpoints = !options.ExcludeKestrelEndpoints && builder.AddKestrelEndpoints(settings, metadata.ProjectPath);
        var launchProfile = builder.FindLaunchProfile(metadata, options);
        if (builder.ApplicationBuilder.ExecutionContext.IsPublishMode)
        {
            builder.AddPublishEnvironment(hasKestrelEndpoints);
            if (hasKestrelEndpoints || launchProfile?.Profile.ApplicationUrl is not null)
                builder.AddPublishEndpoints();
            return;
        }

        var isDevelopment = builder.ApplicationBuilder.Environment.IsDevelopment();
        builder.WithEnvironment(context => AddLocalDefaults(context, isDevelopment));
        if (!hasKestrelEndpoints)
            builder.WithEnvironment(ProjectUrls.Set);
        if (launchProfile is not var (name, profile))
            return;
        if (!hasKestrelEndpoints)
            builder.AddLaunchProfileEndpoints(profile, LaunchProfileReader.PathOf(metadata.ProjectPath), KestrelEndpoints.IsHttp2ByDefault(settings));
        builder.WithEnvironment(context => AddVariables(context, name, profile));
        if (profile.CommandLineArgs is { Length: > 0 } arguments)
            builder.WithArgs([.. CommandLine.Split(arguments)]);
    }

    private static (string Name, LaunchProfile Profile)? FindLaunchProfile(this IResourceBuilder<ProjectResource> builder, IProjectMetadata metadata, ProjectResourceOptions options)
    {
        var configuration = builder.ApplicationBuilder.Configuration;
        var ownOfAppHost = configuration["AppHost:DefaultLaunchProfileName"] ?? configuration["DOTNET_LAUNCH_PROFILE"];
        var found = LaunchProfileReader.Read(metadata, options, ownOfAppHost);
        if (options.ExcludeLaunchProfile)
            builder.WithAnnotation(new ExcludeLaunchProfileAnnotation());
        else if (found is var (name, _))
            builder.WithAnnotation(new LaunchProfileAnnotation(name));
        if (ownOfAppHost is { Length: > 0 } && options is { ExcludeLaunchProfile: false, LaunchProfileName: null or "" })
            builder.WithAnnotation(new DefaultLaunchProfileAnnotation(ownOfAppHost));
        return found;
    }

    private static void AddLocalDefaults(EnvironmentCallbackContext context, bool isDevelopment)
    {
        var variables = context.EnvironmentVariables;
        if (isDevelopment)
        {
            variables["OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION"] = "true";
            variables["OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION"] = "true";
        }

        variables["DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION"] = "true";
        variables["LOGGING__CONSOLE__FORMATTERNAME"] = "simple";
    }

    private static void AddVariables(EnvironmentCallbackContext context, string profileName, LaunchProfile profile)
    {
        context.EnvironmentVariables.TryAdd("DOTNET_LAUNCH_PROFILE", profileName);
        foreach (var (key, value) in profile.EnvironmentVariables)
            context.EnvironmentVariables.TryAdd(key, Environment.ExpandEnvironmentVariables(value));
    }
}
