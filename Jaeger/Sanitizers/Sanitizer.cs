using System.Buffers;
using Jaeger.Model;
using Jaeger.Wire;

namespace Jaeger.Sanitizers;

/// <summary>Completes what arrives so that a storage can rely on service names, span names, texts and positive durations.</summary>
internal static class Sanitizer
{
    /// <summary>The serialized request with what had to be changed; the same bytes where nothing had to be.</summary>
    public static ReadOnlySequence<byte> Sanitize(ReadOnlySequence<byte> request)
    {
        var resources = OtlpRequest.Read(request.IsSingleSegment ? request.First : request.ToArray());
        if (!Sanitize(resources)) return request;
        using var writer = new BackwardWriter();
        OtlpEncoding.Write(writer, resources);
        return new ReadOnlySequence<byte>(writer.Written.ToArray());
    }

    /// <summary>Changes the views in place; false where nothing had to be.</summary>
    public static bool Sanitize(IReadOnlyList<TraceResource> resources)
    {
        var changed = false;
        foreach (var resource in resources)
        {
            changed |= ServiceNames.Sanitize(resource);

            // A name that is no UTF-8 becomes bytes, and the service needs a name still.
            changed |= Utf8Texts.Sanitize(resource);
            changed |= ServiceNames.Sanitize(resource);
            foreach (var scope in resource.Scopes)
            {
                changed |= Utf8Texts.Sanitize(scope);
                foreach (var span in scope.Spans) changed |= Sanitize(span);
            }
        }

        return changed;
    }

    private static bool Sanitize(TraceSpan span)
    {
        var changed = SpanNames.Sanitize(span);
        changed |= Utf8Texts.Sanitize(span);
        changed |= NegativeDurations.Sanitize(span);
        return changed;
    }
}
