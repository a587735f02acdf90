using System.Text;
using System.Text.Json;

namespace OtelCollector.Core.Pdata.Json.Reading;

/// <summary>Says what is wrong with OTLP JSON, and where, in the original's words.</summary>
internal static class JsonProblem
{
    private const int Near = 10;
    private const int Around = 50;
    private const byte Nothing = 0;

    /// <summary>The whole text of an error.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="json">The JSON.</param>
    /// <param name="at">How far it was read.</param>
    public static MalformedPayloadException At(string problem, ReadOnlySpan<byte> json, long at)
    {
        var head = (int)Math.Min(at, json.Length);
        return new MalformedPayloadException(
            $"{problem}, error found in #{Math.Min(head, Near)} byte of ...|{Part(json, head, Near)}|..., "
            + $"bigger context ...|{Part(json, head, Around)}|...");
    }

    /// <summary>The text of an error the JSON reader threw.</summary>
    public static MalformedPayloadException Syntax(JsonException error, ReadOnlySpan<byte> json)
    {
        var at = Offset(error, json);
        var before = json[..at].TrimEnd(" \t\r\n"u8);
        var found = at < json.Length ? json[at] : Nothing;
        var head = found == Nothing ? json.Length : at + 1;
        if (before.IsEmpty)
            return At($"ReadObject: expect {{ or , or }} or n, but found {(char)found}", json, head);
        return before[^1] == (byte)'{' && found < 0x80
            ? At($"ReadObject: expect \" after {{, but found {(char)found}", json, head)
            : new MalformedPayloadException(error.Message, error);
    }

    private static string Part(ReadOnlySpan<byte> json, int head, int size) =>
        Encoding.UTF8.GetString(json[Math.Max(head - size, 0)..Math.Min(head + size, json.Length)]);

    private static int Offset(JsonException error, ReadOnlySpan<byte> json)
    {
        var line = 0;
        for (var i = error.LineNumber ?? 0; i > 0; i--)
            line += json[line..].IndexOf((byte)'\n') + 1;
        return (int)Math.Min(line + (error.BytePositionInLine ?? 0), json.Length);
    }
}
