using System.Text.RegularExpressions;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>Every object is there once, has a valid name, and its namespace is created with it.</summary>
internal sealed partial class Identities : IPolicy
{
    private static readonly string[] OfTheCluster =
    [
        "Namespace", "ClusterRole", "ClusterRoleBinding", "ClusterIssuer", "CustomResourceDefinition", "PriorityClass",
        "StorageClass", "PersistentVolume", "IngressClass",
    ];

    public IEnumerable<string> Check(ClusterState cluster)
    {
        foreach (var twice in cluster.Objects.GroupBy(candidate => candidate.Identity, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"{twice.First()} is there {twice.Count()} times.";
        }

        foreach (var candidate in cluster.Objects)
        {
            if (!ValidName.IsMatch(candidate.Name))
            {
                yield return $"{candidate} has no valid name.";
            }

            if (OfTheCluster.Contains(candidate.Kind, StringComparer.Ordinal))
            {
                continue;
            }

            if (candidate.Namespace.Length == 0)
            {
                yield return $"{candidate} names no namespace: it would land in whatever is current.";
            }
            else if (cluster.Find("Namespace", "", candidate.Namespace) is null)
            {
                yield return $"{candidate} is in a namespace that is not created.";
            }
        }
    }

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ValidName { get; }
}
