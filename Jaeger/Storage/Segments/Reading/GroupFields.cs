using System.Text;
using Jaeger.Storage.Segments.Columns;
using Jaeger.Storage.Segments.Payload;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;

namespace Jaeger.Storage.Segments.Reading;

/// <summary>Decodes what a group of spans shares.</summary>
internal static class GroupFields
{
    /// <summary>The resource; empty where the request has none.</summary>
    public static Resource Resource(SpanPayload payload, GroupOrigin origin) =>
        origin.Resource == GroupOrigin.None
            ? new Resource()
            : OpenTelemetry.Proto.Resource.V1.Resource.Parser.ParseFrom(SpanFields.FieldAt(payload.From(origin.Resource)));

    /// <summary>The scope; empty where the request has none.</summary>
    public static InstrumentationScope Scope(SpanPayload payload, GroupOrigin origin) =>
        origin.Scope == GroupOrigin.None
            ? new InstrumentationScope()
            : InstrumentationScope.Parser.ParseFrom(SpanFields.FieldAt(payload.From(origin.Scope)));

    /// <summary>The text of a schema field; empty where there is none.</summary>
    public static string Schema(SpanPayload payload, uint offset) =>
        offset == GroupOrigin.None ? "" : Encoding.UTF8.GetString(SpanFields.FieldAt(payload.From(offset)));
}
