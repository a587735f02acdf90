using Google.Protobuf;
using OpenTelemetry.Proto.Logs.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Ottl.Paths;

/// <summary>Paths of resource and scope, and shapes that several contexts share.</summary>
internal static class CommonPaths
{
    public static PathAccess Resource(PathWalk path) => path.Name switch
    {
        "attributes" => MapPath.Resolve(path, c => c.Resource.Attributes),
        "dropped_attributes_count" => PathAccess.Int(c => c.Resource.DroppedAttributesCount, (c, v) => c.Resource.DroppedAttributesCount = (uint)v),
        "schema_url" => PathAccess.Of(c => OttlValue.From(SchemaUrl(c.ResourceParent))),
        _ => throw path.Unknown("resource"),
    };

    public static PathAccess Scope(PathWalk path) => path.Name switch
    {
        "name" => PathAccess.Text(c => c.Scope.Name, (c, v) => c.Scope.Name = v),
        "version" => PathAccess.Text(c => c.Scope.Version, (c, v) => c.Scope.Version = v),
        "attributes" => MapPath.Resolve(path, c => c.Scope.Attributes),
        "dropped_attributes_count" => PathAccess.Int(c => c.Scope.DroppedAttributesCount, (c, v) => c.Scope.DroppedAttributesCount = (uint)v),
        "schema_url" => PathAccess.Of(c => OttlValue.From(SchemaUrl(c.ScopeParent))),
        _ => throw path.Unknown("scope"),
    };

    /// <summary>A trace or span ID, and its text behind <c>.string</c>.</summary>
    public static PathAccess Id(PathWalk path, string context, int length, Func<OttlContext, ByteString> read)
    {
        if (!path.TryNext())
            return PathAccess.Of(c => OttlValue.FromId(read(c), length));
        if (path.Name != "string")
            throw path.Unknown(context);
        return PathAccess.Of(c => OttlValue.From(OttlText.IdText(OttlValue.FromId(read(c), length))));
    }

    /// <summary>Nanoseconds as a number.</summary>
    public static PathAccess UnixNano(Func<OttlContext, ulong> read) => PathAccess.Int(c => (long)read(c));

    /// <summary>Nanoseconds as a time.</summary>
    public static PathAccess Time(Func<OttlContext, ulong> read) => PathAccess.Of(c => OttlValue.FromTime((long)read(c)));

    private static string SchemaUrl(object? parent) => parent switch
    {
        ResourceSpans spans => spans.SchemaUrl,
        ResourceMetrics metrics => metrics.SchemaUrl,
        ResourceLogs logs => logs.SchemaUrl,
        ScopeSpans spans => spans.SchemaUrl,
        ScopeMetrics metrics => metrics.SchemaUrl,
        ScopeLogs logs => logs.SchemaUrl,
        _ => string.Empty,
    };
}
