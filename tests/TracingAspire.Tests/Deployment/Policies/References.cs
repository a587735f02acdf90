using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>The ConfigMaps, Secrets, volumes and service accounts that pods name are there.</summary>
internal sealed class References : IPolicy
{
    public IEnumerable<string> Check(ClusterState cluster) =>
        cluster.Workloads.SelectMany(workload => (IEnumerable<string>)
        [
            .. ConfigurationReference.Of(workload).Select(reference => reference.Problem(cluster)).OfType<string>(),
            .. Account(cluster, workload), .. Claims(cluster, workload), .. Mounts(workload),
        ]).Concat(IngressSecrets(cluster));

    private static IEnumerable<string> Account(ClusterState cluster, Workload workload)
    {
        if (workload.ServiceAccount != "default" && cluster.Find("ServiceAccount", workload.Namespace, workload.ServiceAccount) is null)
        {
            yield return $"{workload} runs as the service account \"{workload.ServiceAccount}\", which is not there.";
        }
    }

    private static IEnumerable<string> Claims(ClusterState cluster, Workload workload) =>
        from volume in workload.Pod.Items("volumes")
        let claim = volume.Text("persistentVolumeClaim.claimName")
        where claim is not null && cluster.Find("PersistentVolumeClaim", workload.Namespace, claim) is null
        select $"{workload} uses the volume claim \"{claim}\", which is not there.";

    private static IEnumerable<string> Mounts(Workload workload)
    {
        var volumes = workload.Pod.Items("volumes").Select(volume => volume.Text("name"))
            .Concat(workload.Owner.Json.Items("spec.volumeClaimTemplates").Select(claim => claim.Text("metadata.name")))
            .ToHashSet(StringComparer.Ordinal);
        return from container in workload.Containers
               from mount in container.Items("volumeMounts")
               where !volumes.Contains(mount.Text("name"))
               select $"{workload}: the container {container.Text("name")} mounts the volume \"{mount.Text("name")}\", which the pod does not have.";
    }

    private static IEnumerable<string> IngressSecrets(ClusterState cluster) =>
        from ingress in cluster.OfKind("Ingress")
        let secret = ingress.Annotations.GetValueOrDefault("nginx.ingress.kubernetes.io/auth-secret")
        where secret is not null && !HandMadeSecrets.Contains(ingress.Namespace, secret) && cluster.Find("Secret", ingress.Namespace, secret) is null
        select $"{ingress} asks for the Secret \"{secret}\", which is neither there nor documented.";
}
