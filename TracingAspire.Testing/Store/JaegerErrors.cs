using System.Net;
using System.Text;

namespace TracingAspire.Testing;

/// <summary>What is wrong when Jaeger answers, but not with traces.</summary>
internal static class JaegerErrors
{
    private const int ShownCharacters = 500;

    /// <summary>Jaeger refused the request.</summary>
    public static HttpRequestException Refused(Uri uri, HttpStatusCode status, ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body).Trim();
        var remedy = status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => " Give credentials: TraceStore.Connect takes an HttpClient with headers of your own.",
            HttpStatusCode.NotFound => " Is it Jaeger, with its base path?",
            _ => "",
        };
        return new HttpRequestException($"{uri} answered {(int)status}: {text[..Math.Min(text.Length, ShownCharacters)]}{remedy}", inner: null, status);
    }

    /// <summary>Something else answered, or Jaeger's UI did.</summary>
    public static HttpRequestException NotJaeger(Uri uri, HttpStatusCode status) => new(
        $"{uri} answered with something that is not JSON. Is it Jaeger's query port (16686), and is its base path in the address, such as http://localhost:16686/jaeger?",
        inner: null,
        status);

    /// <summary>Whether asking again may help: nobody answered, or the server said that it cannot now.</summary>
    public static bool IsPassing(HttpRequestException exception) => exception.StatusCode is null or >= HttpStatusCode.InternalServerError;
}
