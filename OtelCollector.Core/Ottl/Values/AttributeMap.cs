using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;

namespace OtelCollector.Core.Ottl.Values;

/// <summary>Attributes as a map: keys are unique, and few enough that looking through them is the fastest way.</summary>
internal static class AttributeMap
{
    // Stands for a value left out on the wire; nobody changes it.
    private static readonly AnyValue Empty = new();

    /// <summary>The value of a key; null where the map does not have it.</summary>
    public static AnyValue? Get(RepeatedField<KeyValue> map, string key)
    {
        for (var i = 0; i < map.Count; i++)
        {
            var entry = map[i];
            if (entry.Key.Length == key.Length && string.Equals(entry.Key, key, StringComparison.Ordinal))
                return entry.Value ?? Empty;
        }

        return null;
    }

    /// <summary>Gives the key that value, adding the key where it is not there.</summary>
    public static void Set(RepeatedField<KeyValue> map, string key, AnyValue value)
    {
        for (var i = 0; i < map.Count; i++)
        {
            if (string.Equals(map[i].Key, key, StringComparison.Ordinal))
            {
                map[i].Value = value;
                return;
            }
        }

        map.Add(new KeyValue { Key = key, Value = value });
    }

    /// <summary>Takes the key out, the last one moves to its place as in the original; false where it was not there.</summary>
    public static bool Remove(RepeatedField<KeyValue> map, string key)
    {
        for (var i = 0; i < map.Count; i++)
        {
            if (!string.Equals(map[i].Key, key, StringComparison.Ordinal))
                continue;
            map[i] = map[^1];
            map.RemoveAt(map.Count - 1);
            return true;
        }

        return false;
    }
}
