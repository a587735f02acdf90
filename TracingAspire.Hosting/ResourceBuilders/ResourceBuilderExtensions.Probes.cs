using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting;

/// <summary>Probes.</summary>
public static partial class ResourceBuilderExtensions
{
    /// <summary>Adds an HTTP probe for the deployed resource, and a health check of the same path for the local one.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="type">What it asks; one of the same type is replaced.</param>
    /// <param name="path">The path; / where it is null.</param>
    /// <param name="initialDelaySeconds">How many seconds after the start it begins; 5 where it is null.</param>
    /// <param name="periodSeconds">How many seconds lie between two probes; 5 where it is null.</param>
    /// <param name="timeoutSeconds">After how many seconds it counts as failed; 1 where it is null.</param>
    /// <param name="failureThreshold">How often in a row it fails before the resource counts as failed; 3 where it is null.</param>
    /// <param name="successThreshold">How often in a row it succeeds before the resource counts as well again; 1 where it is null.</param>
    /// <param name="endpointName">The endpoint; the HTTP endpoint where it is null.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    [Experimental("ASPIREPROBES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
    public static IResourceBuilder<T> WithHttpProbe<T>(this IResourceBuilder<T> builder, ProbeType type, string? path = null, int? initialDelaySeconds = null, int? periodSeconds = null, int? timeoutSeconds = null, int? failureThreshold = null, int? successThreshold = null, string? endpointName = null) where T : IResourceWithEndpoints, IResourceWithProbes =>
        builder.WithHttpProbe(type, () => HttpEndpoint.Find(builder, endpointName, "HTTP probe"), path, initialDelaySeconds, periodSeconds, timeoutSeconds, failureThreshold, successThreshold);

    /// <summary>Adds an HTTP probe for the deployed resource, and a health check of the same path for the local one.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="type">What it asks; one of the same type is replaced.</param>
    /// <param name="endpointSelector">Picks the endpoint; the HTTP endpoint where it is null.</param>
    /// <param name="path">The path; / where it is null.</param>
    /// <param name="initialDelaySeconds">How many seconds after the start it begins; 5 where it is null.</param>
    /// <param name="periodSeconds">How many seconds lie between two probes; 5 where it is null.</param>
    /// <param name="timeoutSeconds">After how many seconds it counts as failed; 1 where it is null.</param>
    /// <param name="failureThreshold">How often in a row it fails before the resource counts as failed; 3 where it is null.</param>
    /// <param name="successThreshold">How often in a row it succeeds before the resource counts as well again; 1 where it is null.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    [Experimental("ASPIREPROBES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
    public static IResourceBuilder<T> WithHttpProbe<T>(this IResourceBuilder<T> builder, ProbeType type, Func<EndpointReference>? endpointSelector, string? path = null, int? initialDelaySeconds = null, int? periodSeconds = null, int? timeoutSeconds = null, int? failureThreshold = null, int? successThreshold = null) where T : IResourceWithEndpoints, IResourceWithProbes
    {
        ArgumentNullException.ThrowIfNull(builder);
        var endpoint = HttpEndpoint.Checked(builder, endpointSelector, "HTTP probe");
        foreach (var replaced in builder.Resource.Annotations.Snapshot().OfType<ProbeAnnotation>().Where(p => p.Type == type))
            builder.Resource.Annotations.Remove(replaced);
        return builder
            .WithAnnotation(new EndpointProbeAnnotation
            {
                Type = type,
                EndpointReference = endpoint,
                Path = path ?? "/",
                InitialDelaySeconds = initialDelaySeconds ?? 5,
                PeriodSeconds = periodSeconds ?? 5,
                TimeoutSeconds = timeoutSeconds ?? 1,
                FailureThreshold = failureThreshold ?? 3,
                SuccessThreshold = successThreshold ?? 1,
            })
            .WithHttpHealthCheck(() => endpoint, path);
    }
}
