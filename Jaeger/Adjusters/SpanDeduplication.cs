using System.Security.Cryptography;
using Jaeger.Model;
using Jaeger.Wire;

namespace Jaeger.Adjusters;

/// <summary>
/// Leaves the first of several identical spans (same resource and scope attributes, same content). Attributes have to
/// be ordered before.
/// </summary>
internal sealed class SpanDeduplication : IAdjuster
{
    private const int AttributesField = 1;

    /// <inheritdoc/>
    public void Adjust(Trace trace)
    {
        if (!SpanIds.AreRepeated(trace)) return;
        var seen = new HashSet<Int128>();
        using var writer = new BackwardWriter();
        foreach (var resource in trace.Resources)
        {
            foreach (var scope in resource.Scopes)
            {
                writer.Clear();
                OtlpEncoding.Write(writer, AttributesField, scope.Attributes);
                writer.Close(AttributesField, end: 0);
                OtlpEncoding.Write(writer, AttributesField, resource.Attributes);
                var origin = SHA256.HashData(writer.Written);
                scope.Spans.RemoveAll(span => !seen.Add(Identity(writer, origin, span)));
            }
        }
    }

    // A cryptographic hash: nobody can make a span that another one would be dropped for.
    private static Int128 Identity(BackwardWriter writer, ReadOnlySpan<byte> origin, TraceSpan span)
    {
        writer.Clear();
        OtlpEncoding.Write(writer, span);
        writer.Bytes(AttributesField, origin);
        return System.Runtime.InteropServices.MemoryMarshal.Read<Int128>(SHA256.HashData(writer.Written));
    }
}
