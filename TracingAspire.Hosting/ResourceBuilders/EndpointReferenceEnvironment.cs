namespace Aspire.Hosting;

/// <summary>The variables that let one resource find the endpoints of another.</summary>
internal static class EndpointReferenceEnvironment
{
    public static void Add(EnvironmentCallbackContext context, EndpointReferenceAnnotation annotation, string? name)
    {
        var serviceName = name ?? annotation.Resource.Name;
        var prefix = Encode(name ?? annotation.Resource.Name.ToUpperInvariant());
        foreach (var endpoint in annotation.Resource.GetEndpoints())
        {
            var included = annotation.EndpointNames.Contains(endpoint.EndpointName)
                || annotation.UseAllEndpoints && !endpoint.ExcludeReferenceEndpoint;
            if (!included)
                continue;

            context.EnvironmentVariables[$"{prefix}_{Encode(endpoint.EndpointName).ToUpperInvariant()}"] = endpoint;
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

    private static string Encode(string name)
    {
        var encoded = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c == '_' ? c : '_'));
        return encoded.Length > 0 && char.IsAsciiDigit(encoded[0]) ? "_" + encoded : encoded;
    }
}
