using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace OtelCollector.Core.Server;

/// <summary>
/// Answers preflights and marks responses for the origins of a <see cref="CorsConfig"/>. A request from any other
/// origin is served all the same, without the headers that would let the page read the answer.
/// </summary>
internal sealed class CorsPolicy
{
    private const string VaryPreflight = "Origin, Access-Control-Request-Method, Access-Control-Request-Headers";
    private static readonly string[] DefaultHeaders = ["accept", "content-type", "x-requested-with"];
    private static readonly string[] AllowedMethods = ["GET", "POST", "HEAD"];

    private readonly CorsConfig _config;
    private readonly bool _allowsAllOrigins;
    private readonly bool _allowsAllHeaders;
    private readonly HashSet<string> _headers;
    private readonly string _exposedHeaders;

    public CorsPolicy(CorsConfig config)
    {
        _config = config;
        _allowsAllOrigins = config.AllowedOrigins.Contains("*", StringComparer.Ordinal);
        _allowsAllHeaders = config.AllowedHeaders.Contains("*", StringComparer.Ordinal);
        var headers = config.AllowedHeaders.Count == 0 ? DefaultHeaders : config.AllowedHeaders;
        _headers = new HashSet<string>(headers, StringComparer.OrdinalIgnoreCase);
        _exposedHeaders = string.Join(", ", config.ExposedHeaders.Select(Canonical));
    }

    /// <summary>Sets the response's CORS headers; true where the request was a preflight and is answered.</summary>
    public bool Apply(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsOptions(request.Method) && request.Headers.AccessControlRequestMethod.Count > 0)
        {
            AnswerPreflight(context);
            return true;
        }

        var headers = context.Response.Headers;
        headers.Append("Vary", "Origin");
        if (AllowOrigin(request.Headers.Origin) is not { } origin || !IsAllowedMethod(request.Method))
            return false;
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlAllowCredentials = "true";
        if (_exposedHeaders.Length > 0)
            headers.AccessControlExposeHeaders = _exposedHeaders;
        return false;
    }

    private void AnswerPreflight(HttpContext context)
    {
        var request = context.Request.Headers;
        var response = context.Response;
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Append("Vary", VaryPreflight);
        var method = request.AccessControlRequestMethod.ToString();
        if (AllowOrigin(request.Origin) is not { } origin
            || !IsAllowedMethod(method)
            || !AreAllowedHeaders(request.AccessControlRequestHeaders))
        {
            return;
        }

        response.Headers.AccessControlAllowOrigin = origin;
        response.Headers.AccessControlAllowMethods = method;
        if (!StringValues.IsNullOrEmpty(request.AccessControlRequestHeaders))
            response.Headers.AccessControlAllowHeaders = request.AccessControlRequestHeaders;
        response.Headers.AccessControlAllowCredentials = "true";
        if (_config.MaxAge != 0)
            response.Headers.AccessControlMaxAge = Math.Max(_config.MaxAge, 0).ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsAllowedMethod(string method) =>
        HttpMethods.IsOptions(method) || AllowedMethods.Contains(method, StringComparer.Ordinal);

    // As the original writes a header's name: each part begins with a capital.
    private static string Canonical(string name) => string.Join('-', name.Split('-').Select(part =>
        part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant()));

    private string? AllowOrigin(StringValues header)
    {
        var origin = header.ToString();
        if (origin.Length == 0)
            return null;
        if (_allowsAllOrigins)
            return "*";
        return _config.AllowedOrigins.Any(pattern => Matches(pattern, origin)) ? origin : null;
    }

    private static bool Matches(string pattern, string origin)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
            return string.Equals(pattern, origin, StringComparison.OrdinalIgnoreCase);
        var prefix = pattern[..star];
        var suffix = pattern[(star + 1)..];
        return origin.Length >= prefix.Length + suffix.Length
            && origin.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            && origin.EndsWith(suffix, StringComparison.OrdinalIgnoreCase);
    }

    private bool AreAllowedHeaders(StringValues header) =>
        _allowsAllHeaders
        || header.ToString()
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(_headers.Contains);
}
