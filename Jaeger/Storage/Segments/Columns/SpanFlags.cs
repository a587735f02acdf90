using Code = OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode;
using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.Storage.Segments.Columns;

/// <summary>Kind (low three bits) and status (next two) of a span in one byte.</summary>
internal static class SpanFlags
{
    /// <summary>The bits of the kind.</summary>
    public const byte KindMask = 0b111;

    /// <summary>The bits of the status.</summary>
    public const byte StatusMask = 0b11 << StatusShift;

    private const int StatusShift = 3;
    private const byte OtherStatus = 3;

    /// <summary>The byte for field values as they are in OTLP; an unknown kind counts as unspecified.</summary>
    public static byte Of(ulong kind, ulong status) =>
        (byte)((kind <= (ulong)Kind.Consumer ? kind : 0) | (Math.Min(status, OtherStatus) << StatusShift));

    /// <summary>The bits of a kind.</summary>
    public static byte Of(Kind kind) => (byte)kind;

    /// <summary>The bits of a status.</summary>
    public static byte Of(Code status) => (byte)((int)status << StatusShift);

    /// <summary>The kind in a byte.</summary>
    public static Kind KindOf(byte flags) => (Kind)(flags & KindMask);

    /// <summary>Whether the status is an error.</summary>
    public static bool IsError(byte flags) => (flags & StatusMask) == Of(Code.Error);
}
