using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Expressions;

/// <summary>The ports a process listens on where the manifest leaves them open: .NET's containers use 8080, and 8443 for TLS.</summary>
internal sealed class ProjectPorts(WorkloadResource resource)
{
    private const int Http = 8080;
    private const int Https = 8443;
    private const int FirstFree = 8000;

    private bool _httpTaken = resource.Bindings.Any(binding => binding.TargetPort == Http);
    private bool _httpsTaken = resource.Bindings.Any(binding => binding.TargetPort == Https);
    private readonly HashSet<int?> _taken = [.. resource.Bindings.Select(binding => binding.TargetPort), .. resource.Bindings.Select(binding => binding.Port)];
    private int _free = FirstFree;

    /// <summary>Whether the project is told to listen with TLS; it needs a certificate then.</summary>
    public bool ListensOnHttps { get; } = resource.Env.Any(variable => variable.Name switch
    {
        "HTTPS_PORTS" or "ASPNETCORE_HTTPS_PORTS" => variable.Value.Length > 0,
        "ASPNETCORE_URLS" or "URLS" => variable.Value.Contains("https:", StringComparison.OrdinalIgnoreCase),
        _ => false,
    });

    public int? TargetPort(ManifestBinding binding, ProblemList problems)
    {
        if (binding.TargetPort is { } given)
            return given;
        if (resource.IsProject && binding.Scheme == "http" && !_httpTaken)
        {
            _httpTaken = true;
            return Http;
        }

        if (resource.IsProject && binding.Scheme == "https" && !_httpsTaken)
        {
            _httpsTaken = true;
            return Https;
        }

        if (binding.Port is { } port)
            return port;
        if (resource.IsProject && binding.Scheme is "http" or "https")
            return Allocate();

        problems.Error($"{resource.Path}.bindings.{binding.Name}", binding.Line, "has neither 'targetPort' nor 'port'; give the endpoint a target port in the AppHost.");
        return null;
    }

    private int Allocate()
    {
        while (_taken.Contains(_free))
            _free++;
        return _free++;
    }
}
