using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Expressions;

/// <summary>Resolves <c>{resource.bindings.name.property}</c> and remembers which bindings others need.</summary>
internal sealed class EndpointReferences(EndpointTable endpoints, ProblemList problems)
{
    private static readonly string[] Properties = ["host", "port", "scheme", "targetPort", "tlsEnabled", "url"];

    private readonly HashSet<(string, string)> _referenced = [];

    public IReadOnlySet<(string Resource, string Binding)> Referenced => _referenced;

    /// <summary>What a placeholder for a binding stands for.</summary>
    /// <param name="resource">Whose binding it is.</param>
    /// <param name="binding">Its name.</param>
    /// <param name="property">What of it.</param>
    /// <param name="part">The placeholder, for messages.</param>
    /// <param name="source">Where it stands.</param>
    /// <param name="nested">Whether it stands in a value others refer to, such as a connection string.</param>
    public ResolvedValue Resolve(WorkloadResource resource, string binding, string property, ReferencePart part, ValueSource source, bool nested)
    {
        var endpoint = endpoints.Find(resource.Name, binding);
        if (endpoint is null)
            return Unknown(part, source, Reason(resource, binding));

        if (endpoint.Name != binding)
        {
            problems.Note(source.Path, $"{{{part.Text}}} does not listen (no HTTPS_PORTS in '{resource.Name}'); its binding '{endpoint.Name}' is used.");
        }

        if (nested || source.Resource != resource.Name)
            _referenced.Add((resource.Name, endpoint.Name));
        var text = property switch
        {
            "host" => endpoint.Resource,
            "port" => endpoint.ServicePort.ToString(),
            "scheme" => endpoint.Scheme,
            "targetPort" => endpoint.TargetPort.ToString(),
            "tlsEnabled" => endpoint.Scheme == "https" ? bool.TrueString : bool.FalseString,
            "url" => endpoint.Url,
            _ => null,
        };
        return text is null
            ? Unknown(part, source, $"a binding has no '{property}'; {Listing.Of("there is", Properties)}.")
            : ResolvedValue.Of(text);
    }

    private string Reason(WorkloadResource resource, string binding) =>
        endpoints.IsSilent(resource.Name, binding)
            ? $"'{binding}' does not listen: '{resource.Name}' has no HTTPS_PORTS and no http binding to use instead."
            : $"'{resource.Name}' has no binding '{binding}'; {Listing.Of("there is", resource.Bindings.Select(known => known.Name))}.";

    private ResolvedValue Unknown(ReferencePart part, ValueSource source, string reason)
    {
        // A binding that is itself wrong has been reported at its own place.
        problems.Error(source.Path, source.Line, $"{{{part.Text}}}: {reason}");
        return ResolvedValue.Empty;
    }
}
