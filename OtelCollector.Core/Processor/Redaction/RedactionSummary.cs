using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Processor.Redaction;

/// <summary>The keys that were redacted in one set of attributes or one body; made only when there is one.</summary>
internal sealed class RedactionSummary
{
    private List<string>? _redacted;
    private List<string>? _masked;
    private List<string>? _allowed;
    private int _ignored;

    public void Redacted(string key) => (_redacted ??= []).Add(key);

    public void Masked(string key) => (_masked ??= []).Add(key);

    public void Allowed(string key) => (_allowed ??= []).Add(key);

    public void Ignored() => _ignored++;

    /// <summary>Adds what was redacted to the attributes and forgets it.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <param name="names">The attributes' names.</param>
    /// <param name="level">How much to tell: <c>debug</c>, <c>info</c> or nothing.</param>
    public void Write(RepeatedField<KeyValue> attributes, SummaryNames names, string level)
    {
        var isDebug = level == "debug";
        if (isDebug || level == "info")
        {
            Write(attributes, isDebug, _redacted, names.RedactedKeys, names.RedactedCount);
            Write(attributes, isDebug, _masked, names.MaskedKeys, names.MaskedCount);
            Write(attributes, isDebug, _allowed, names.AllowedKeys, names.AllowedCount);
            Count(attributes, _ignored, names.IgnoredCount);
        }

        _redacted?.Clear();
        _masked?.Clear();
        _allowed?.Clear();
        _ignored = 0;
    }

    private static void Write(RepeatedField<KeyValue> attributes, bool isDebug, List<string>? keys, string keysName, string countName)
    {
        if (keys is null or { Count: 0 })
            return;
        var count = keys.Count;
        if (isDebug)
        {
            if (AttributeMap.Get(attributes, keysName)?.StringValue is { Length: > 0 } earlier)
                keys.AddRange(earlier.Split(','));
            keys.Sort(StringComparer.Ordinal);
            AttributeMap.Set(attributes, keysName, new AnyValue { StringValue = string.Join(',', keys) });
        }

        Count(attributes, count, countName);
    }

    private static void Count(RepeatedField<KeyValue> attributes, long count, string name)
    {
        if (count > 0)
            AttributeMap.Set(attributes, name, new AnyValue { IntValue = count + (AttributeMap.Get(attributes, name)?.IntValue ?? 0) });
    }
}
