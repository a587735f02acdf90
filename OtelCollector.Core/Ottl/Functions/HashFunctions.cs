using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using OtelCollector.Core.Ottl.Values;
using static OtelCollector.Core.Ottl.Functions.ParameterKind;

namespace OtelCollector.Core.Ottl.Functions;

/// <summary>Converters that hash texts or encode them.</summary>
[SuppressMessage("Security", "CA5350", Justification = "The language offers these hashes for compatibility.")]
[SuppressMessage("Security", "CA5351", Justification = "The language offers these hashes for compatibility.")]
internal static class HashFunctions
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    public static IEnumerable<OttlFunction> All { get; } =
    [
        Hash("MD5", MD5.HashData),
        Hash("SHA1", SHA1.HashData),
        Hash("SHA256", SHA256.HashData),
        Hash("SHA512", SHA512.HashData),
        OttlFunction.Of("FNV", (c, a) => a.Text(c, 0) is { } text ? OttlValue.From(Fnv(text)) : c.Failure, new OttlParameter("target", Text)),
        OttlFunction.Of("Base64Decode", (c, a) => Decode(c, a, "base64"), new OttlParameter("target", Text)),
        new("Decode", [new("target", TextLike), new("encoding", Text)], Decode),
        OttlFunction.Of("Base64Encode", Encode, new("target", Text), new("variant", TextLiteral, true)),
        OttlFunction.Of("UUID", (_, _) => OttlValue.From(Guid.NewGuid().ToString())),
        OttlFunction.Of("UUIDv7", (_, _) => OttlValue.From(Guid.CreateVersion7().ToString())),
    ];

    private static OttlFunction Hash(string name, Func<byte[], byte[]> hash) => OttlFunction.Of(
        name,
        (c, a) => a.Text(c, 0) is { } text ? OttlValue.From(Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(text)))) : c.Failure,
        new OttlParameter("target", Text));

    private static long Fnv(string text)
    {
        var hash = FnvOffset;
        foreach (var b in Encoding.UTF8.GetBytes(text))
            hash = unchecked((hash * FnvPrime) ^ b);
        return unchecked((long)hash);
    }

    private static OttlFunction.CallExpression Decode(OttlArguments arguments)
    {
        if (arguments.Expression(1).Constant is { Kind: OttlKind.String } encoding && !IsEncoding(encoding.String))
            throw new OttlException($"unsupported encoding '{encoding.String}'");
        return new(arguments, (c, a) => a.Text(c, 1) is { } name ? Decode(c, a, name) : c.Failure);
    }

    private static bool IsEncoding(string name) => name.StartsWith("base64", StringComparison.Ordinal)
        || Encoding.GetEncodings().Any(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        || name is "utf8" or "ascii";

    private static OttlValue Decode(OttlContext context, OttlArguments a, string encoding)
    {
        if (!a.TryTextLike(context, 0, out var text))
            return context.Failure;
        if (text is null)
            return OttlValue.Failure("expected string but got nil");
        try
        {
            return encoding switch
            {
                "base64" or "base64-raw" or "base64-url" or "base64-raw-url" => OttlValue.From(Encoding.UTF8.GetString(FromBase64(text))),
                "utf-8" or "utf8" or "us-ascii" or "ascii" => OttlValue.From(text),
                _ => OttlValue.From(Encoding.GetEncoding(encoding).GetString(Encoding.Latin1.GetBytes(text))),
            };
        }
        catch (FormatException e)
        {
            return OttlValue.Failure($"could not decode: {e.Message}");
        }
        catch (ArgumentException)
        {
            return OttlValue.Failure($"unsupported encoding '{encoding}'");
        }
    }

    private static byte[] FromBase64(string text)
    {
        var standard = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        return Convert.FromBase64String(standard.PadRight((standard.Length + 3) / 4 * 4, '='));
    }

    private static OttlValue Encode(OttlContext context, OttlArguments a)
    {
        if (a.Text(context, 0) is not { } text)
            return context.Failure;
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        return a.TextLiteral(1) switch
        {
            null or "base64" => OttlValue.From(encoded),
            "base64-raw" => OttlValue.From(encoded.TrimEnd('=')),
            "base64-url" => OttlValue.From(encoded.Replace('+', '-').Replace('/', '_')),
            "base64-raw-url" => OttlValue.From(encoded.TrimEnd('=').Replace('+', '-').Replace('/', '_')),
            var variant => OttlValue.Failure($"unsupported base64 variant: {variant}"),
        };
    }
}
