using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Resources;

/// <summary>The users that make traffic.</summary>
public static class TaskTrafficResourceBuilderExtensions
{
    // In milliseconds, as the addresses of Jaeger's Monitor page have it; within its default of an hour a minute is a dot.
    private const string FiveMinutes = "300000";

    /// <summary>
    /// Adds the project <c>TaskTraffic</c>, for this machine only: it is in no manifest. It runs when somebody starts it,
    /// or from the start where the settings say so.
    /// </summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The resource's and the service's name.</param>
    /// <param name="settings">How the traffic is.</param>
    public static IResourceBuilder<ProjectResource> AddTaskTraffic(
        this IDistributedApplicationBuilder builder, string name, TracingSettings settings)
    {
        var traffic = builder.AddProject<Projects.TaskTraffic>(name, launchProfileName: null)
            .WithEnvironment("DOTNET_ENVIRONMENT", builder.ServiceEnvironment())
            // Of the 5 s it has to end, most go to the users' deleting what they have.
            .WithEnvironment("Shutdown__RequestSeconds", "3")
            .WithEnvironment("Shutdown__FlushSeconds", "1.5")
            .ExcludeFromManifest();
        foreach (var (setting, value) in settings.Traffic.Values)
        {
            traffic.WithEnvironment($"Traffic__{setting}", value);
        }

        return settings.Traffic.FromStart ? traffic : traffic.WithExplicitStart();
    }

    /// <summary>Says where the users find the page, and has them wait until it is served.</summary>
    public static IResourceBuilder<ProjectResource> WithUsersOf(
        this IResourceBuilder<ProjectResource> traffic, IResourceBuilder<ProjectResource> taskWeb) =>
        traffic.WithEnvironment("Traffic__Url", taskWeb.GetEndpoint("http")).WaitFor(taskWeb);

    /// <summary>
    /// Puts a link to the latest figures of the users' requests beside the resource's URLs, on the page with its details.
    /// </summary>
    public static IResourceBuilder<ProjectResource> WithMonitorLink(
        this IResourceBuilder<ProjectResource> traffic, IResourceBuilder<IResourceWithEndpoints> jaeger) =>
        traffic.WithUrls(context => context.Urls.Add(new ResourceUrlAnnotation
        {
            Url = $"{jaeger.GetEndpoint("ui").Url}/monitor?service={traffic.Resource.Name}&spanKind=client&timeframe={FiveMinutes}",
            DisplayText = "Figures in Jaeger",
            DisplayLocation = UrlDisplayLocation.DetailsOnly,
        }));
}
