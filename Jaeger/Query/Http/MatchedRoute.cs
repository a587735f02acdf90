namespace Jaeger.Query.Http;

/// <summary>The route or tree a request was answered by.</summary>
/// <param name="Name">Its template or prefix.</param>
internal sealed record MatchedRoute(string Name);
