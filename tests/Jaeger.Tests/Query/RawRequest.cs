using System.Globalization;
using OtelCollector.Core.Tests.Fakes;

namespace Jaeger.Tests.Query;

/// <summary>Requests a client library would put right before it sends them.</summary>
internal static class RawRequest
{
    /// <summary>The whole answer as text; the request line goes out as it is.</summary>
    public static async Task<RawAnswer> SendAsync(int port, string method, string target, params string[] headers)
    {
        using var connection = await RawConnection.OpenAsync(port);
        var lines = string.Concat(headers.Select(h => h + "\r\n"));
        await connection.SendAsync($"{method} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n{lines}\r\n");
        var answer = await connection.ReadToEndAsync();
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = answer[..end].Split("\r\n");
        return new RawAnswer(
            int.Parse(head[0].Split(' ')[1], CultureInfo.InvariantCulture),
            head.Skip(1).Select(l => l.Split(": ", 2)).ToLookup(p => p[0], p => p.ElementAtOrDefault(1) ?? "", StringComparer.OrdinalIgnoreCase),
            answer[(end + 4)..]);
    }
}

/// <summary>An answer; the body as it came, with the sizes of its chunks where it has any.</summary>
internal sealed record RawAnswer(int Status, ILookup<string, string> Headers, string Body)
{
    /// <summary>The only value of a header; null where there is none.</summary>
    public string? Header(string name) => Headers[name].SingleOrDefault();
}
