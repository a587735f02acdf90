using System.Text.RegularExpressions;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>A ConfigMap or Secret carries the hash of its contents in its name, so that a change rolls the pods.</summary>
internal sealed partial class ConfigurationRollouts : IPolicy
{
    public IEnumerable<string> Check(ClusterState cluster) =>
        from candidate in cluster.OfKind("ConfigMap", "Secret")
        where !Hashed.IsMatch(candidate.Name)
        select $"{candidate} has no hash in its name: a change of it would roll no pods.";

    // The alphabet kustomize writes hashes in.
    [GeneratedRegex("-[2456789bcdfghkmt]{10}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hashed { get; }
}
