using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Jaeger.Query.Http;

/// <summary>What encodings a client accepts.</summary>
internal static class Compression
{
    /// <summary>True where the client names gzip, or anything, and does not refuse it by a quality of 0.</summary>
    public static bool AcceptsGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var encodings)
        && encodings.Any(e => (e.Value == "gzip" || e.Value == "*") && e.Quality is not 0);
}
