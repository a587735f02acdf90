using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Json;

/// <summary>JSON text to a tree with line numbers; a name given twice in one object is an error.</summary>
internal ref struct JsonTreeParser
{
    private const int MaximumDepth = 64;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string _what;
    private readonly CancellationToken _cancellationToken;
    private Utf8JsonReader _reader;
    private int _line = 1;
    private int _counted;

    private JsonTreeParser(ReadOnlySpan<byte> bytes, string what, bool comments, CancellationToken cancellationToken)
    {
        _bytes = bytes;
        _what = what;
        _cancellationToken = cancellationToken;
        _reader = new(bytes, new JsonReaderOptions
        {
            MaxDepth = MaximumDepth,
            CommentHandling = comments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
            AllowTrailingCommas = comments,
        });
    }

    /// <summary>The root of the text.</summary>
    /// <param name="bytes">UTF-8, with or without a byte order mark.</param>
    /// <param name="what">The file as a message names it.</param>
    /// <param name="comments">Allow comments and trailing commas.</param>
    /// <param name="cancellationToken">Ends a parse that takes too long.</param>
    /// <exception cref="AspirateException">It is not JSON.</exception>
    public static JsonTree Parse(ReadOnlySpan<byte> bytes, string what, bool comments, CancellationToken cancellationToken)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw new AspirateException($"{what} is UTF-16; save it as UTF-8.");
        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
            throw new AspirateException($"{what} is empty.");
        try
        {
            var parser = new JsonTreeParser(bytes, what, comments, cancellationToken);
            parser._reader.Read();
            var tree = parser.ReadValue();
            while (parser._reader.Read())
            {
                // Reads to the end, so that what follows the root is refused.
            }

            return tree;
        }
        catch (JsonException exception)
        {
            var reason = exception.Message.Split(" LineNumber:", 2)[0];
            throw new AspirateException($"{what} is not valid JSON, line {exception.LineNumber + 1}: {reason}", exception);
        }
    }

    private JsonTree ReadValue()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var line = Line();
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(line),
            JsonTokenType.StartArray => ReadArray(line),
            JsonTokenType.String => new JsonText(Text(line), line),
            JsonTokenType.Number => new JsonNumber(Encoding.UTF8.GetString(_reader.ValueSpan), line),
            JsonTokenType.True or JsonTokenType.False => new JsonFlag(_reader.GetBoolean(), line),
            _ => new JsonNull(line),
        };
    }

    private JsonObjectTree ReadObject(int line)
    {
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var nameLine = Line();
            var name = Text(nameLine);
            if (!names.Add(name))
                throw new AspirateException($"{_what}, line {nameLine}: '{name}' is given twice in one object; keep one of them.");
            _reader.Read();
            members.Add(new(name, ReadValue()));
        }

        return new(members.DrainToImmutable(), line);
    }

    private JsonArrayTree ReadArray(int line)
    {
        var items = ImmutableArray.CreateBuilder<JsonTree>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            items.Add(ReadValue());
        return new(items.DrainToImmutable(), line);
    }

    private readonly string Text(int line)
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new AspirateException($"{_what}, line {line}: a string is not valid Unicode.", exception);
        }
    }

    private int Line()
    {
        var start = (int)_reader.TokenStartIndex;
        _line += _bytes[_counted..start].Count((byte)'\n');
        _counted = start;
        return _line;
    }
}
