using Jaeger.Model;
using Jaeger.Sanitizers;
using Jaeger.Wire;

namespace Jaeger.Storage.Segments.Scanning;

/// <summary>Completes the few requests that are not complete and encodes them again, in pieces that fit into a segment.</summary>
internal static class RequestSanitizer
{
    private const int MostSpans = Segment.MaxSpans / 4;

    /// <summary>The spans of a request, complete.</summary>
    public static IEnumerable<byte[]> Sanitize(ReadOnlyMemory<byte> request)
    {
        var resources = OtlpRequest.Read(request);
        Sanitizer.Sanitize(resources);
        return InPieces(resources).Select(Encoded);
    }

    private static IEnumerable<List<TraceResource>> InPieces(List<TraceResource> resources)
    {
        var (piece, room) = (new List<TraceResource>(), MostSpans);
        foreach (var resource in resources.SelectMany(r => r.InPieces(MostSpans)))
        {
            var spans = resource.Scopes.Sum(s => s.Spans.Count);
            if (spans > room)
            {
                yield return piece;
                (piece, room) = ([], MostSpans);
            }

            piece.Add(resource);
            room -= spans;
        }

        if (piece.Count > 0) yield return piece;
    }

    private static byte[] Encoded(IReadOnlyList<TraceResource> resources)
    {
        using var writer = new BackwardWriter();
        OtlpEncoding.Write(writer, resources);
        return writer.Written.ToArray();
    }
}
