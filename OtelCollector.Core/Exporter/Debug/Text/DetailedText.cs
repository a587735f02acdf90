using System.Text;
using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;

namespace OtelCollector.Core.Exporter.Debug.Text;

/// <summary>Writes the text of detailed verbosity line by line.</summary>
internal sealed class DetailedText
{
    private const int LabelWidth = 15;
    private readonly StringBuilder _text = new();

    public void Line(string line) => _text.Append(line).Append('\n');

    /// <summary>An indented line whose label is padded.</summary>
    public void Field(string label, string value) => Line($"    {label.PadRight(LabelWidth)}: {value}");

    /// <summary>A header and a line an attribute; nothing where there are none.</summary>
    public void Attributes(string header, RepeatedField<KeyValue>? attributes)
    {
        if (attributes is not { Count: > 0 })
            return;
        Line(header + ":");
        var arrow = header.IndexOf("->", StringComparison.Ordinal);
        var prefix = (arrow < 0 ? string.Empty : header[..arrow]) + "     ->";
        foreach (var attribute in attributes)
            Line($"{prefix} {attribute.Key}: {ValueText.Typed(attribute.Value)}");
    }

    public void Resource(Resource? resource)
    {
        Attributes("Resource attributes", resource?.Attributes);
        if (resource is not { EntityRefs.Count: > 0 })
            return;
        Line("Resource entity refs:");
        for (var i = 0; i < resource.EntityRefs.Count; i++)
            Entity(i, resource.EntityRefs[i]);
    }

    public void Scope(InstrumentationScope? scope)
    {
        Line($"InstrumentationScope {scope?.Name} {scope?.Version}");
        Attributes("InstrumentationScope attributes", scope?.Attributes);
    }

    public override string ToString() => _text.ToString();

    private void Entity(int index, EntityRef entity)
    {
        Line($"     -> Entity ref #{index}:");
        Line($"          -> Type: {entity.Type}");
        if (entity.SchemaUrl.Length > 0)
            Line($"          -> Schema URL: {entity.SchemaUrl}");
        Keys("ID keys", entity.IdKeys);
        Keys("Description keys", entity.DescriptionKeys);
    }

    private void Keys(string header, RepeatedField<string> keys)
    {
        if (keys.Count == 0)
            return;
        Line($"          -> {header}:");
        foreach (var key in keys)
            Line($"               -> {key}");
    }
}
