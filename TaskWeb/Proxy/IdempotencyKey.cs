namespace TaskWeb.Proxy;

/// <summary>
/// Names a call that creates something, so that task-service does it once however often it is sent
/// (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/). A caller may bring a key of its own.
/// </summary>
internal static class IdempotencyKey
{
    private const string Header = "Idempotency-Key";

    public static void Add(HttpRequest request)
    {
        if (HttpMethods.IsPost(request.Method) && !request.Headers.ContainsKey(Header))
            request.Headers[Header] = $"\"{Guid.CreateVersion7()}\"";
    }
}
