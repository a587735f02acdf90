using System.Runtime.InteropServices;

namespace TracingAspire.Benchmarks.LoadTest.Traces;

/// <summary>
/// Where the values of one span are in a template, −1 for what it does not have; the numbers of its trace in the
/// request, of itself and its parent in the trace; its start and duration as shares of the trace's duration.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpanPlaces(
    int Trace,
    int Span,
    int Parent,
    float StartShare,
    float DurationShare,
    int TraceId,
    int SpanId,
    int ParentId,
    int Start,
    int End,
    int Event,
    int User,
    int Order,
    int Request);
