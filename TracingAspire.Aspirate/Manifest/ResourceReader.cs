using TracingAspire.Aspirate.Json;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Manifest;

/// <summary>Reads one resource, by its type.</summary>
internal static class ResourceReader
{
    public static ManifestResource? Read(string name, JsonObjectTree body, ProblemList problems)
    {
        var section = new JsonSection(body, $"resources.{name}", problems);

        // Aspire writes this in place of a type for resources that have no manifest form.
        if (body["type"] is null && body["error"] is JsonText reason)
            return new UnsupportedResource(name, "none", body.Line, reason.Value);
        if (section.Text("type", required: true) is not { } type)
            return null;

        var resource = Read(name, type, section, problems);
        if (resource is not (null or UnsupportedResource))
        {
            foreach (var member in section.Unread)
                problems.Note($"{section.Path}.{member.Name}", "is not carried over to Kubernetes.");
        }

        return resource;
    }

    private static ManifestResource? Read(string name, string type, JsonSection section, ProblemList problems) => type switch
    {
        "project.v0" or "project.v1" => WorkloadReader.Project(name, type, section),
        "container.v0" or "container.v1" => WorkloadReader.Container(name, type, section, problems),
        "dockerfile.v0" => WorkloadReader.Dockerfile(name, type, section),
        "parameter.v0" => ParameterReader.Read(name, type, section, problems),
        "value.v0" => Value(name, type, section),
        "annotated.string" => Annotated(name, type, section, problems),
        "dapr.v0" => Dapr(name, type, section, problems),
        "dapr.component.v0" => DaprComponent(name, type, section, problems),
        _ => new UnsupportedResource(name, type, section.Line, $"type {type} has no counterpart in Kubernetes"),
    };

    /// <summary>A text of a section with its place.</summary>
    public static PlacedText? Placed(JsonSection section, string name) =>
        section.Text(name) is { } text ? new(name, text, $"{section.Path}.{name}", section.Line) : null;

    private static ValueResource Value(string name, string type, JsonSection section)
    {
        var values = section.Unread.Select(member => member.Name).Order(StringComparer.Ordinal).ToList();
        return new(name, type, section.Line)
        {
            ConnectionString = Placed(section, "connectionString"),
            Values = [.. values.Select(value => Placed(section, value)).OfType<PlacedText>()],
        };
    }

    private static ValueResource? Annotated(string name, string type, JsonSection section, ProblemList problems)
    {
        var filter = section.Text("filter", required: true);
        if (filter is not (null or "uri"))
            problems.Error($"{section.Path}.filter", section.Line, $"the filter '{filter}' is unknown; there is: uri.");
        section.Text("value", required: true);
        return Placed(section, "value") is { } value
            ? new(name, type, section.Line) { Values = [value], EscapesUri = true }
            : null;
    }

    private static DaprResource? Dapr(string name, string type, JsonSection section, ProblemList problems)
    {
        if (section.Section("dapr") is not { } dapr)
        {
            problems.Error(section.Path, section.Line, "'dapr' is missing.");
            return null;
        }

        var application = dapr.Text("application", required: true);
        var appId = dapr.Text("appId");
        var port = dapr.Port("appPort");
        _ = dapr.List("components");
        foreach (var member in dapr.Unread)
            problems.Note($"{dapr.Path}.{member.Name}", "is not carried over to Kubernetes; set it as an annotation in aspirate.json.");
        return application is null ? null : new(name, type, section.Line, application, appId ?? application, port);
    }

    private static DaprComponentResource? DaprComponent(string name, string type, JsonSection section, ProblemList problems)
    {
        if (section.Section("daprComponent") is not { } component)
        {
            problems.Error(section.Path, section.Line, "'daprComponent' is missing.");
            return null;
        }

        var componentType = component.Text("type", required: true);
        var version = component.Text("version");
        var metadata = component.Texts("metadata");
        return componentType is null
            ? null
            : new(name, type, section.Line, componentType, string.IsNullOrWhiteSpace(version) ? "v1" : version, metadata);
    }
}
