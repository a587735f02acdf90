namespace OtelCollector.Core.Grpc;

/// <summary>Explains which part of a path <c>/service/method</c> is unknown.</summary>
internal static class GrpcMethodName
{
    public static string Unknown(string path, IEnumerable<string> known)
    {
        var slash = path.LastIndexOf('/');
        if (slash < 1)
            return $"malformed method name: \"{path}\"";
        var service = path[1..slash];
        return known.Any(k => k.StartsWith(path[..(slash + 1)], StringComparison.Ordinal))
            ? $"unknown method {path[(slash + 1)..]} for service {service}"
            : $"unknown service {service}";
    }
}
