using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace OtelCollector.Core.Grpc;

/// <summary>Turns a call's headers into metadata.</summary>
internal static class GrpcMetadata
{
    /// <summary>The headers but for those of HTTP/2 and of the protocol itself; binary values that are no base64 are left out.</summary>
    public static Metadata Of(IHeaderDictionary headers)
    {
        var metadata = new Metadata();
        foreach (var (name, values) in headers)
        {
            if (name.StartsWith(':') || name.StartsWith("grpc-", StringComparison.OrdinalIgnoreCase))
                continue;
            foreach (var value in values.OfType<string>())
                Add(metadata, name, value);
        }

        return metadata;
    }

    private static void Add(Metadata metadata, string name, string value)
    {
        if (!name.EndsWith(Metadata.BinaryHeaderSuffix, StringComparison.OrdinalIgnoreCase))
        {
            metadata.Add(name, value);
            return;
        }

        var bytes = new byte[value.Length];
        if (Convert.TryFromBase64String(value.PadRight((value.Length + 3) / 4 * 4, '='), bytes, out var length))
            metadata.Add(name, bytes[..length]);
    }
}
