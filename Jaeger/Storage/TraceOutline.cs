using Jaeger.Model;
using OpenTelemetry.Proto.Trace.V1;
using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.Storage;

/// <summary>The skeleton of a trace as stored: identity, time, status of every span, without attributes, events, links.</summary>
/// <param name="Id">The trace's identifier.</param>
/// <param name="Arrival">A number that grows with every trace that arrives.</param>
/// <param name="Spans">The spans in order of arrival.</param>
internal sealed record TraceOutline(TraceId Id, long Arrival, IReadOnlyList<SpanOutline> Spans);

/// <summary>The skeleton of a span.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="ParentId">The parent's identifier; empty for a root.</param>
/// <param name="Service">Its service's name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Status">Its status.</param>
/// <param name="Start">Start in nanoseconds since 1970.</param>
/// <param name="End">End in nanoseconds since 1970.</param>
internal readonly record struct SpanOutline(
    SpanId Id, SpanId ParentId, string Service, string Name, Kind Kind, Status.Types.StatusCode Status, ulong Start, ulong End);
