using TracingAspire.Aspirate.Expressions;
using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Problems;
using TracingAspire.Aspirate.Settings;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>Manifest, settings and options to the application; what is wrong goes to the problem list.</summary>
internal sealed class ApplicationBuilder(
    ManifestDocument manifest, AspirateSettings settings, BuildOptions options, IParameterValues parameters, ProblemList problems)
{
    private const string DefaultDashboardImage = "mcr.microsoft.com/dotnet/aspire-dashboard:13.0";

    public Application Build(CancellationToken cancellationToken)
    {
        CheckNames();
        var selected = Select();
        var images = new ImageNames(options, settings);
        if (images.IsFallbackTag && selected.OfType<WorkloadResource>().Any(resource => resource.Image is null))
            problems.Note("--container-image-tag", "no tag is given, so built images are tagged 'latest'; pin one with -ct or containerSettings.tags.");

        var endpoints = new EndpointTable(manifest, problems);
        var evaluator = new ExpressionEvaluator(manifest, endpoints, parameters, images.Of, problems, cancellationToken);
        var builder = new WorkloadBuilder(manifest, settings, options, endpoints, evaluator, images, problems);
        var drafts = selected.OfType<WorkloadResource>().Select(builder.Build).ToList();
        var components = selected.OfType<DaprComponentResource>().Select(component => Component(component, evaluator)).ToList();

        if (drafts.Count == 0 && components.Count == 0 && !options.IncludeDashboard)
            problems.Error("resources", "nothing of what was selected runs in Kubernetes: there is no project, container or Dockerfile to deploy.");
        CheckSidecars(selected);
        CheckImages(drafts, images);
        var names = new NameClashes(manifest, problems);
        drafts.ForEach(names.Add);
        components.ForEach(names.Add);
        if (options.IncludeDashboard)
            names.AddDashboard();
        drafts.ForEach(workload => MountCheck.Run(workload, manifest, problems));

        // Which ports others need is only known when all of them have been resolved.
        return new()
        {
            Namespace = Namespace(),
            Workloads = [.. drafts.Select(workload => workload with { Ports = ServicePorts.Expose(workload, endpoints, evaluator.Referenced) })],
            DaprComponents = [.. components],
            SecretDelivery = Delivery(),
            DashboardImage = options.IncludeDashboard ? settings.DashboardImage ?? DefaultDashboardImage : null,
            RegistryCredentials = options.PrivateRegistry is { } login ? ImagePullSecret.Content(login) : null,
        };
    }

    private void CheckNames()
    {
        foreach (var resource in manifest.Resources.Where(resource => resource is WorkloadResource or DaprComponentResource))
        {
            if (!KubernetesName.IsLabel(resource.Name))
            {
                problems.Error(resource.Path, resource.Line, $"'{resource.Name}' is no name in Kubernetes: {KubernetesName.LabelRule}. Rename the resource in the AppHost.");
            }
        }

        foreach (var name in settings.Resources.Where(name => manifest.Find(name) is not WorkloadResource))
        {
            problems.Error(
                $"{SettingsReader.FileName}: resources.{name}",
                $"there is no workload '{name}' in the manifest; {Listing.Of("there is", manifest.Resources.OfType<WorkloadResource>().Select(resource => resource.Name))}.");
        }
    }

    private void CheckSidecars(IEnumerable<ManifestResource> selected)
    {
        foreach (var sidecar in selected.OfType<DaprResource>().Where(sidecar => manifest.Find(sidecar.Application) is not WorkloadResource))
        {
            problems.Error(
                $"{sidecar.Path}.dapr.application",
                sidecar.Line,
                $"there is no workload '{sidecar.Application}'; {Listing.Of("there is", manifest.Resources.OfType<WorkloadResource>().Select(resource => resource.Name))}.");
        }
    }

    private void CheckImages(IEnumerable<Workload> workloads, ImageNames images)
    {
        foreach (var workload in workloads)
        {
            var wrong = images.Tags.Select(tag => images.Built(workload.Name, tag)).Prepend(workload.Image).FirstOrDefault(image => !ImageNames.IsImage(image));
            if (wrong is not null)
                problems.Error(manifest.Find(workload.Name)!.Path, $"'{wrong}' is no image name; look at the image, the registry, the prefix and the tags that were given.");
        }

        if (settings.DashboardImage is { } dashboard && !ImageNames.IsImage(dashboard))
            problems.Error($"{SettingsReader.FileName}: dashboardImage", $"'{dashboard}' is no image name.");
    }

    private List<ManifestResource> Select()
    {
        foreach (var name in options.Components.Where(name => manifest.Find(name) is null))
            problems.Error("--components", $"there is no resource '{name}'; {Listing.Of("there is", manifest.Resources.Select(resource => resource.Name))}.");

        var selected = manifest.Resources
            .Where(resource => options.Components.IsEmpty || options.Components.Contains(resource.Name) || IsSidecarOfSelected(resource))
            .ToList();
        foreach (var resource in selected.OfType<UnsupportedResource>())
        {
            if (options.SkipUnsupported)
                problems.Note(resource.Path, $"is left out: {resource.Reason}.");
            else
                problems.Error(resource.Path, resource.Line, $"{resource.Reason}; go on without it with --skip-unsupported.");
        }

        return selected;
    }

    private bool IsSidecarOfSelected(ManifestResource resource) =>
        resource is DaprResource dapr && options.Components.Contains(dapr.Application);

    private string? Namespace()
    {
        var name = options.Namespace ?? settings.Namespace;
        if (name is not null && !KubernetesName.IsLabel(name))
            problems.Error("--namespace", $"'{name}' is no name in Kubernetes: {KubernetesName.LabelRule}.");
        return name;
    }

    private DaprComponent Component(DaprComponentResource component, ExpressionEvaluator evaluator) => new(
        component.Name,
        component.ComponentType,
        component.Version,
        [.. component.Metadata.OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry =>
            KeyValuePair.Create(entry.Name, evaluator.Evaluate(entry.Value, new(component.Name, entry.Path, entry.Line))))]);

    private SecretDelivery Delivery()
    {
        if (!options.ExternalSecrets)
            return new();
        var store = settings.ExternalSecrets;
        var name = store?.Text("storeName");
        if (name is null)
            problems.Error("--secret-format external-secrets", "needs the name of the store; set externalSecrets.storeName in aspirate.json.");
        return new()
        {
            External = true,
            StoreName = name ?? "",
            StoreKind = store?.Text("storeKind") ?? "ClusterSecretStore",
            RefreshInterval = store?.Text("refreshInterval") ?? "1h",
            KeyPrefix = store?.Text("keyPrefix") ?? "",
        };
    }
}
