using Aspire.Hosting.Dashboard.Options;

namespace Aspire.Hosting.Dashboard.Launch;

/// <summary>The dashboard as a resource of the application it shows.</summary>
internal static class DashboardResource
{
    public static ExecutableResource Create(string executable, DashboardOptions options, DashboardEnvironment environment)
    {
        var (command, prefix) = DashboardProgram.Find(executable);
        var resource = new ExecutableResource(DashboardNames.Resource, command, Path.GetDirectoryName(Path.GetFullPath(executable))!);
        var annotations = resource.Annotations;
        annotations.Add(new CommandLineArgsCallbackAnnotation(arguments => prefix.ForEach(arguments.Add)));
        annotations.Add(new ExcludeLifecycleCommandsAnnotation());
        annotations.Add(new EnvironmentCallbackAnnotation(environment.ConfigureAsync));
        annotations.Add(new HealthCheckAnnotation(DashboardNames.HealthCheck));
        annotations.Add(new ResourceIconAnnotation("ContentView"));
        foreach (var endpoint in DashboardEndpoints.Create(options))
            annotations.Add(endpoint);
        annotations.Add(new ResourceUrlsCallbackAnnotation(urls => NameUrls(urls, options)));
        annotations.Add(new ResourceSnapshotAnnotation(new CustomResourceSnapshot
        {
            ResourceType = "Executable",
            Properties = [],
            IsHidden = !options.ShowDashboardResources,
        }));
        return resource;
    }

    private static void NameUrls(ResourceUrlsCallbackContext context, DashboardOptions options)
    {
        foreach (var url in context.Urls)
        {
            var name = url.Endpoint?.EndpointName;
            if (name is not ("http" or "https"))
            {
                url.DisplayText = name;
                continue;
            }

            url.DisplayText = $"Dashboard ({name})";
            url.Order = 1;
            if (options.BrowserToken is { } token)
                url.Url = LoginUrl.Create(url.Url, token);
        }
    }
}
