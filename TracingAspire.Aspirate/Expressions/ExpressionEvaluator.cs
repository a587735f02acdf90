using TracingAspire.Aspirate.Json;
using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Problems;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Expressions;

/// <summary>Resolves placeholders. Cycles, unknown names and values that grow out of bounds are errors.</summary>
internal sealed class ExpressionEvaluator(
    ManifestDocument manifest,
    EndpointTable endpoints,
    IParameterValues parameters,
    Func<WorkloadResource, string> image,
    ProblemList problems,
    CancellationToken cancellationToken)
{
    /// <summary>Far more references in a row than anyone writes, and far less than the stack holds.</summary>
    private const int MaximumChain = 100;

    /// <summary>Eight times the largest manifest: what is longer comes of one long value that many refer to.</summary>
    private const long MaximumTotal = 64L * 1024 * 1024;

    private long _total;
    private readonly Dictionary<string, ResolvedValue> _known = new(StringComparer.Ordinal);
    private readonly List<string> _chain = [];
    private readonly EndpointReferences _bindings = new(endpoints, problems);

    /// <summary>The bindings that something other than their own resource refers to.</summary>
    public IReadOnlySet<(string Resource, string Binding)> Referenced => _bindings.Referenced;

    /// <summary>A value of the manifest or the settings.</summary>
    public ResolvedValue Evaluate(string text, ValueSource source) => Join(ExpressionParser.Parse(text), source);

    /// <summary>The content of a file: only what names a resource is taken for a placeholder.</summary>
    public ResolvedValue EvaluateFile(string text, ValueSource source) =>
        Join(ExpressionParser.ParseFile(text, part => part.Segments[1] == "bindings" || manifest.Find(part.Segments[0]) is not null), source);

    private ResolvedValue Join(IReadOnlyList<ExpressionPart> parts, ValueSource source)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var values = new List<ResolvedValue>(parts.Count);
        var length = 0L;
        foreach (var part in parts)
        {
            var value = part is LiteralPart literal ? ResolvedValue.Of(literal.Text) : Resolve((ReferencePart)part, source);
            length += value.Length;
            if (length > ResolvedValue.MaximumLength)
            {
                problems.Error(source.Path, source.Line, "is longer than 1 MiB with its placeholders resolved; neither a ConfigMap nor a Secret holds that.");
                return ResolvedValue.Empty;
            }

            values.Add(value);
        }

        _total += length;
        if (_total > MaximumTotal)
            throw new AspirateException($"{source.Path}: with this value the manifest is longer than {MaximumTotal / 1048576} MiB with its placeholders resolved; have fewer values refer to a long one.");
        var joined = ResolvedValue.Join(values);
        if (joined.Parts.Select(part => UnwritableText.Find(part.Text)).FirstOrDefault(found => found is not null) is { } found)
            problems.Error(source.Path, source.Line, $"holds {found}, which kustomize does not carry; encode the value, as Base64 for example.");
        return joined;
    }

    private ResolvedValue Resolve(ReferencePart part, ValueSource source)
    {
        var resource = manifest.Find(part.Segments[0]);
        if (resource is null)
            return Unknown(part, source, $"there is no resource '{part.Segments[0]}'; {Listing.Of("there is", manifest.Resources.Select(known => known.Name))}.");
        if (resource is UnsupportedResource unsupported)
        {
            return Unknown(
                part, source, $"'{resource.Name}' is left out ({unsupported.Reason}); give the value in aspirate.json, under resources.{source.Resource}.env.");
        }

        return part.Segments.AsSpan()[1..] switch
        {
            ["bindings", var binding, var property] when resource is WorkloadResource workload =>
                _bindings.Resolve(workload, binding, property, part, source, nested: _chain.Count > 0),
            ["containerImage" or "image"] when resource is WorkloadResource workload => ResolvedValue.Of(image(workload)),
            ["containerPort"] when endpoints.Of(resource.Name) is [var endpoint, ..] => ResolvedValue.Of(endpoint.TargetPort.ToString()),
            ["inputs", var name] when resource is ParameterResource parameter && parameter.Inputs.FirstOrDefault(input => input.Name == name) is { } input =>
                parameters.Resolve(parameter, input),
            ["env", var name] when resource is WorkloadResource workload && workload.Env.FirstOrDefault(variable => variable.Name == name) is { } variable =>
                Member(part, variable, resource, source),
            [var name] when Text(resource, name) is { } text => Member(part, text, resource, source),
            _ => Unknown(part, source, $"'{resource.Name}' has nothing of that name; {Listing.Of("there is", Members(resource))}."),
        };
    }

    private ResolvedValue Member(ReferencePart part, PlacedText text, ManifestResource resource, ValueSource source)
    {
        if (_known.TryGetValue(part.Text, out var known))
            return known;
        if (_chain.Contains(part.Text))
        {
            problems.Error(source.Path, source.Line, $"refers to itself: {string.Join(" → ", _chain.SkipWhile(link => link != part.Text).Append(part.Text))}.");
            return ResolvedValue.Empty;
        }

        if (_chain.Count == MaximumChain)
        {
            problems.Error(source.Path, source.Line, $"hangs on a chain of more than {MaximumChain} references; it starts {string.Join(" → ", _chain.Take(3))} → ….");
            return ResolvedValue.Empty;
        }

        _chain.Add(part.Text);
        var value = Evaluate(text.Value, new(resource.Name, text.Path, text.Line));
        _chain.RemoveAt(_chain.Count - 1);
        if (resource is ValueResource { EscapesUri: true })
            value = value.EscapeUri();
        return _known[part.Text] = value;
    }

    private static PlacedText? Text(ManifestResource resource, string name) => (resource, name) switch
    {
        (ParameterResource parameter, "value") => parameter.Value,
        (ValueResource value, _) when value.Values.FirstOrDefault(text => text.Name == name) is { } text => text,
        (_, "connectionString") => resource.ConnectionString,
        _ => null,
    };

    private static IEnumerable<string> Members(ManifestResource resource) => resource switch
    {
        WorkloadResource workload =>
        [
            .. workload.Bindings.Select(binding => $"bindings.{binding.Name}.url"),
            .. workload.Env.Select(variable => $"env.{variable.Name}"),
            .. resource.ConnectionString is null ? Array.Empty<string>() : ["connectionString"],
            "containerImage",
        ],
        ParameterResource parameter => ["value", .. parameter.Inputs.Select(input => $"inputs.{input.Name}")],
        ValueResource value => value.Values.Select(text => text.Name),
        _ => [],
    };

    private ResolvedValue Unknown(ReferencePart part, ValueSource source, string reason)
    {
        problems.Error(source.Path, source.Line, $"{{{part.Text}}}: {reason}");
        return ResolvedValue.Empty;
    }
}
