using System.Collections.Frozen;

namespace OtelCollector.Core.Ottl.Functions;

/// <summary>Which functions a text may use.</summary>
internal static class OttlFunctions
{
    private static readonly OttlFunction[] Common =
    [
        .. TextFunctions.All, .. CaseFunctions.All, .. TypeFunctions.All, .. CollectionFunctions.All,
        .. HashFunctions.All, .. TimeFunctions.All, .. TelemetryFunctions.All,
    ];

    private static readonly FrozenDictionary<string, OttlFunction> ForAll = Table(Common);
    private static readonly FrozenDictionary<string, OttlFunction> ForSpans = Table([.. Common, TelemetryFunctions.IsRootSpan]);
    private static readonly FrozenDictionary<string, OttlFunction> ForMetrics =
        Table([.. Common, TelemetryFunctions.HasAttrKeyOnDatapoint, TelemetryFunctions.HasAttrOnDatapoint]);

    /// <summary>Converters for conditions of that context.</summary>
    public static FrozenDictionary<string, OttlFunction> Converters(OttlContextKind kind) => kind switch
    {
        OttlContextKind.Span => ForSpans,
        OttlContextKind.Metric => ForMetrics,
        _ => ForAll,
    };

    /// <summary>Converters and all the editors.</summary>
    public static FrozenDictionary<string, OttlFunction> ConvertersAndEditors(OttlContextKind kind) =>
        Table([.. Converters(kind).Values, .. EditorFunctions.All]);

    private static FrozenDictionary<string, OttlFunction> Table(IEnumerable<OttlFunction> functions) =>
        functions.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
}
