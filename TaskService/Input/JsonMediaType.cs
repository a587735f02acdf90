using System.Net.Http.Headers;

namespace TaskService.Input;

internal static class JsonMediaType
{
    /// <summary><c>application/json</c> or <c>application/…+json</c>, in UTF-8.</summary>
    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType is { } mediaType
        && mediaType.StartsWith("application/", StringComparison.OrdinalIgnoreCase)
        && (mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase))
        && type.CharSet?.Trim('"') is null or "utf-8" or "UTF-8";
}
