using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Collectors;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>
/// A Collector refuses data before the kernel ends it: <c>memory_limiter</c> comes first in every pipeline, and what it
/// allows fits into the container's limit of memory.
/// </summary>
internal sealed class MemoryLimiters : IPolicy
{
    // The limiter counts the heap; the process needs some more.
    private const double MostOfTheLimit = 0.85;
    private const double MiB = 1 << 20;

    public IEnumerable<string> Check(ClusterState cluster) =>
        from configuration in CollectorConfiguration.Of(cluster)
        from problem in OfPipelines(configuration).Concat(OfLimiters(configuration))
        select $"{configuration}: {problem}.";

    private static IEnumerable<string> OfPipelines(CollectorConfiguration configuration) =>
        from pipeline in configuration.Config.At("service.pipelines") as JsonObject ?? []
        let first = pipeline.Value.Texts("processors").FirstOrDefault() ?? ""

        // Jaeger's own file has none: what arrives was limited by the Collector before it.
        where !IsLimiter(first) && !(configuration.IsJaeger && !pipeline.Value.Texts("processors").Any(IsLimiter))
        select $"the pipeline {pipeline.Key} does not begin with memory_limiter";

    private static IEnumerable<string> OfLimiters(CollectorConfiguration configuration)
    {
        var limit = Quantity.Parse(configuration.Container.Text("resources.limits.memory"));
        foreach (var (name, limiter) in configuration.Config.At("processors") as JsonObject ?? [])
        {
            if (!IsLimiter(name) || limit is null)
            {
                continue;
            }

            var most = limiter.Number("limit_mib") * MiB ?? limiter.Number("limit_percentage") / 100.0 * limit;
            var spike = limiter.Number("spike_limit_mib") * MiB ?? limiter.Number("spike_limit_percentage") / 100.0 * limit ?? 0;
            if (most is null)
            {
                yield return $"{name} has no limit";
            }
            else if (most > limit * MostOfTheLimit)
            {
                yield return $"{name} allows {most / MiB:0} MiB of a limit of {limit / MiB:0} MiB, which is more than {MostOfTheLimit:P0}";
            }
            else if (spike >= most)
            {
                yield return $"{name} has a spike limit that is not below its limit";
            }
        }
    }

    private static bool IsLimiter(string component) => component.Split('/')[0] == "memory_limiter";
}
