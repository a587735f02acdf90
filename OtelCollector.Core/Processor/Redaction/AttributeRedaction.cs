using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Processor.Redaction;

/// <summary>Redacts attributes and the bodies of log records; for one batch of data, by one thread.</summary>
internal sealed class AttributeRedaction(RedactionRules rules, string summaryLevel)
{
    private readonly RedactionSummary _summary = new();

    /// <summary>Redacts attributes.</summary>
    public void Apply(RepeatedField<KeyValue>? attributes)
    {
        if (attributes is null or { Count: 0 })
            return;
        var kept = 0;
        for (var i = 0; i < attributes.Count; i++)
        {
            var entry = attributes[i];
            if (IsKept(entry))
                attributes[kept++] = entry;
        }

        while (attributes.Count > kept)
            attributes.RemoveAt(attributes.Count - 1);
        _summary.Write(attributes, SummaryNames.Attributes, summaryLevel);
    }

    /// <summary>Redacts a body; what was done is told in the attributes.</summary>
    public void Apply(AnyValue body, RepeatedField<KeyValue> attributes)
    {
        if (body.ValueCase is not (AnyValue.ValueOneofCase.KvlistValue or AnyValue.ValueOneofCase.ArrayValue) && rules.Allows(Text(body)))
            return;
        Redact(body, string.Empty);
        _summary.Write(attributes, SummaryNames.Body, summaryLevel);
    }

    private bool IsKept(KeyValue entry)
    {
        if (rules.Ignores(entry.Key))
        {
            _summary.Ignored();
            return true;
        }

        if (rules.Removes(entry.Key))
        {
            _summary.Redacted(entry.Key);
            return false;
        }

        var text = rules.SeesAllTypes && entry.Value is { } value ? Text(value) : entry.Value?.StringValue ?? string.Empty;
        if (rules.Allows(text))
        {
            _summary.Allowed(entry.Key);
            return true;
        }

        var isKeyMasked = rules.MasksKey(entry.Key);
        var masked = isKeyMasked ? rules.Mask.All(text) : rules.MaskBlocked(text);
        if (isKeyMasked || !string.Equals(masked, text, StringComparison.Ordinal))
        {
            _summary.Masked(entry.Key);
            entry.Value = new AnyValue { StringValue = masked };
        }

        return true;
    }

    // The path is that of the value, empty for the body itself.
    private void Redact(AnyValue value, string path)
    {
        switch (value.ValueCase)
        {
            case AnyValue.ValueOneofCase.KvlistValue:
                Redact(value.KvlistValue.Values, path);
                break;
            case AnyValue.ValueOneofCase.ArrayValue:
                for (var i = 0; i < value.ArrayValue.Values.Count; i++)
                    Redact(value.ArrayValue.Values[i], path.Length == 0 ? $"[{i}]" : $"{path}.[{i}]");
                break;
            default:
                var text = Text(value);
                if (rules.Allows(text))
                {
                    _summary.Allowed(path);
                    break;
                }

                var masked = rules.MaskBlocked(text);
                if (!string.Equals(masked, text, StringComparison.Ordinal))
                {
                    _summary.Masked(path.Length == 0 ? "body" : path);
                    value.StringValue = masked;
                }

                break;
        }
    }

    private void Redact(RepeatedField<KeyValue> map, string path)
    {
        var kept = 0;
        for (var i = 0; i < map.Count; i++)
        {
            var entry = map[i];
            var at = path.Length == 0 ? entry.Key : $"{path}.{entry.Key}";
            if (rules.Ignores(entry.Key))
            {
                _summary.Ignored();
            }
            else if (rules.Removes(entry.Key))
            {
                _summary.Redacted(at);
                continue;
            }
            else if (rules.MasksKey(entry.Key))
            {
                _summary.Masked(at);
                entry.Value = new AnyValue { StringValue = rules.Mask.All(entry.Value?.StringValue ?? string.Empty) };
            }
            else
            {
                Redact(entry.Value ??= new AnyValue(), at);
            }

            map[kept++] = entry;
        }

        while (map.Count > kept)
            map.RemoveAt(map.Count - 1);
    }

    private static string Text(AnyValue value) =>
        value.ValueCase == AnyValue.ValueOneofCase.StringValue ? value.StringValue : OttlText.Canonical(OttlValue.From(value));
}
