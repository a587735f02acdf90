using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aspire.Hosting.Backchannel;

/// <summary>JSON messages, each behind headers that say how long it is.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The stream is its owner's to close.")]
internal sealed class LengthPrefixedMessages(Stream stream)
{
    private const int MaximumLength = 16 * 1024 * 1024;
    private const string LengthHeader = "Content-Length:";

    private readonly BufferedStream _buffered = new(stream);

    /// <summary>The next message; nothing where the other side has closed.</summary>
    /// <exception cref="InvalidDataException">It is no such message.</exception>
    public async Task<JsonDocument?> ReadAsync(CancellationToken cancellationToken)
    {
        var length = -1;
        while (await ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(LengthHeader, StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(line.AsSpan(LengthHeader.Length).Trim(), CultureInfo.InvariantCulture);
            }
            else if (line.Length == 0)
            {
                if (length is < 0 or > MaximumLength)
                    throw new InvalidDataException($"A message of {length} bytes.");
                var content = new byte[length];
                await _buffered.ReadExactlyAsync(content, cancellationToken);
                return JsonDocument.Parse(content);
            }
        }

        return null;
    }

    public static async Task WriteAsync(Stream stream, JsonObject message, CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(message);
        byte[] framed = [.. Encoding.ASCII.GetBytes($"{LengthHeader} {content.Length}\r\n\r\n"), .. content];
        await stream.WriteAsync(framed, cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    private async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await _buffered.ReadAsync(one, cancellationToken) == 1)
        {
            if (one[0] == '\n')
                return line.ToString().TrimEnd('\r');
            if (line.Length > 1000)
                throw new InvalidDataException("A header line without end.");
            line.Append((char)one[0]);
        }

        return null;
    }
}
