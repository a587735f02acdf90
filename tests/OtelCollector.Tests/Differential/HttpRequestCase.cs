using System.Text;

namespace OtelCollector.Tests.Differential;

/// <summary>A request, and how its answer is compared.</summary>
internal sealed record HttpRequestCase(
    string Name, string Method, string Path, string? MediaType, byte[]? Body, params (string Name, string Value)[] Headers)
{
    private static readonly string[] Compared =
    [
        "Vary", "X-Served-By", "X-Content-Type-Options", "Access-Control-Allow-Origin", "Access-Control-Allow-Headers",
        "Access-Control-Allow-Methods", "Access-Control-Allow-Credentials", "Access-Control-Max-Age",
    ];

    /// <summary>The answer as text: status, media type, the headers that mean something to a client, body.</summary>
    public async Task<string> SendAsync(HttpClient http, Uri server)
    {
        using var request = new HttpRequestMessage(new HttpMethod(Method), new Uri(server, Path));
        if (Body is not null)
            request.Content = new ByteArrayContent(Body);
        if (MediaType is not null)
            request.Content!.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        foreach (var (name, value) in Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content!.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = new StringBuilder().Append((int)answer.StatusCode).Append(' ')
            .AppendLine(answer.Content.Headers.TryGetValues("Content-Type", out var types) ? string.Join(", ", types) : "no type");
        foreach (var name in Compared)
        {
            if (answer.Headers.TryGetValues(name, out var values))
                text.Append(name).Append(": ").AppendLine(string.Join(", ", values));
        }

        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var isJson = answer.Content.Headers.ContentType?.MediaType == "application/json" && body.Length > 0;

        // The original puts blanks into JSON by chance, from build to build.
        return text.AppendLine(isJson ? CanonicalJson.Of(Encoding.UTF8.GetString(body)) : Encoding.Latin1.GetString(body)).ToString();
    }
}
