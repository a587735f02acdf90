using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Jaeger.Query.Http;

/// <summary>
/// The path of a request as the client wrote it: an escaped slash belongs to a segment, and escaped dots are no way up.
/// </summary>
internal static class RequestPath
{
    private const string Unescaped = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~$&+,/:;=@";

    /// <summary>The path still encoded; null where an escape is broken.</summary>
    public static string? Of(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw ? raw : context.Request.Path.Value ?? "/";
        var end = target.IndexOf('?');
        var path = end < 0 ? target : target[..end];
        if (path.IndexOf("://", StringComparison.Ordinal) is > 0 and var authority && path[0] != '/')
        {
            var slash = path.IndexOf('/', authority + 3);
            path = slash < 0 ? "/" : path[slash..];
        }

        for (var i = path.IndexOf('%'); i >= 0; i = path.IndexOf('%', i + 1))
        {
            if (!QueryParameters.IsEscape(path.AsSpan(i))) return null;
        }

        return path;
    }

    /// <summary>The shortest path that means the same: without empty and dot segments.</summary>
    public static string Clean(string path)
    {
        var kept = new List<string>();
        var segments = path.Split('/');
        foreach (var segment in segments)
        {
            if (segment is "" or ".") continue;
            if (segment is not "..") kept.Add(segment);
            else if (kept.Count > 0) kept.RemoveAt(kept.Count - 1);
        }

        var end = path.EndsWith('/') && kept.Count > 0 ? "/" : "";
        return $"/{string.Join('/', kept)}{end}";
    }

    /// <summary>Encodes a path for a header, which also keeps a browser from taking it for another host's.</summary>
    public static string Encode(string path)
    {
        var encoded = new StringBuilder(path.Length);
        foreach (var b in Encoding.UTF8.GetBytes(path))
        {
            if (Unescaped.Contains((char)b, StringComparison.Ordinal)) encoded.Append((char)b);
            else encoded.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return encoded.ToString();
    }
}
