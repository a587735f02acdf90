using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>Objects that get their names from a resource's may meet those of another resource; kustomize refuses that.</summary>
internal sealed class NameClashes(ManifestDocument manifest, ProblemList problems)
{
    private const string Dashboard = "aspire-dashboard";
    private const string DaprFolder = "dapr";

    private readonly Dictionary<(string Kind, string Name), string> _owners = [];

    public void Add(Workload workload)
    {
        Claim("Deployment", workload.Name, workload.Name);
        Claim("Service", workload.Name, workload.Name);
        if (workload.IsStateful)
            Claim("Service", workload.GoverningServiceName, workload.Name);
        if (!workload.SecretEnvironment.IsEmpty)
            Claim("Secret", workload.SecretName, workload.Name);
        if (workload.ConfigFiles.Any(file => file.IsSecret))
            Claim("Secret", workload.SecretConfigName, workload.Name);
    }

    public void Add(DaprComponent component)
    {
        if (component.HasSecrets)
            Claim("Secret", component.SecretName, component.Name);
        if (_owners.ContainsKey(("Deployment", DaprFolder)))
            Report(component.Name, $"the folder '{DaprFolder}', where Dapr's components are written, is that of the resource '{DaprFolder}'");
    }

    public void AddDashboard()
    {
        if (_owners.ContainsKey(("Deployment", Dashboard)))
            Report(Dashboard, $"the Aspire dashboard has the name '{Dashboard}', too, and --include-dashboard adds it");
    }

    private void Claim(string kind, string name, string owner)
    {
        if (!_owners.TryAdd((kind, name), owner))
            Report(owner, $"its {kind} '{name}' has the name of one of '{_owners[(kind, name)]}'");
    }

    private void Report(string resource, string what) =>
        problems.Error($"resources.{resource}", manifest.Find(resource)?.Line ?? 0, $"{what}. Rename the resource in the AppHost.");
}
