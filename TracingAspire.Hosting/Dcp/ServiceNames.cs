namespace Aspire.Hosting.Dcp;

/// <summary>DCP's names: services are the endpoints, objects are the instances of resources.</summary>
internal static class ServiceNames
{
    private const string SuffixAlphabet = "abcdefghijkmnpqrstuvwxyz";

    public static string Of(IResource resource, EndpointAnnotation endpoint) =>
        resource.Annotations.Snapshot().OfType<EndpointAnnotation>().Count() == 1
            ? resource.Name
            : $"{resource.Name}-{endpoint.Name}";

    public static string PortExpression(string serviceName) => $$$"""{{- portForServing "{{{serviceName}}}" -}}""";

    public static string NewSuffix() => System.Security.Cryptography.RandomNumberGenerator.GetString(SuffixAlphabet, 8);
}
