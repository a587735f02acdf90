namespace Aspire.Hosting;

/// <summary>The variables that let one resource find the endpoints of another.</summary>
internal static class EndpointReferenceEnvironment
{
    public static void Add(EnvironmentCallbackContext context, EndpointReferenceAnnotation annotation, string? name)
    {
        var flags = ReferenceEnvironment.FlagsOf(context.Resource);
        var serviceName = name ?? annotation.Resource.Name;
        var prefix = ReferenceEnvironment.Encode(name ?? annotation.Resource.Name.ToUpperInvariant());
        foreach (var endpoint in annotation.Resource.GetEndpoints(annotation.ContextNetworkId))
        {
            var included = annotation.EndpointNames.Contains(endpoint.EndpointName)
                || annotation.UseAllEndpoints && !endpoint.ExcludeReferenceEndpoint;
            if (!included)
                continue;

            if (flags.HasFlag(ReferenceEnvironmentInjectionFlags.Endpoints))
                context.EnvironmentVariables[$"{prefix}_{ReferenceEnvironment.Encode(endpoint.EndpointName).ToUpperInvariant()}"] = endpoint;
            if (!flags.HasFlag(ReferenceEnvironmentInjectionFlags.ServiceDiscovery))
                continue;
            var scheme = endpoint.IsHttpSchemeNamedEndpoint ? endpoint.Scheme : endpoint.EndpointName;
            context.EnvironmentVariables[FirstFreeKey(context, $"services__{serviceName}__{scheme}__")] = endpoint;
        }
    }

    private static string FirstFreeKey(EnvironmentCallbackContext context, string prefix)
    {
        var index = 0;
        while (context.EnvironmentVariables.ContainsKey(prefix + index))
            index++;
        return prefix + index;
    }
}
