namespace OtelCollector.Core.Receiver.Otlp;

/// <summary>The two encodings of OTLP over HTTP.</summary>
internal sealed record OtlpMediaType(string Name)
{
    public static OtlpMediaType Protobuf { get; } = new("application/x-protobuf");

    public static OtlpMediaType Json { get; } = new("application/json");

    /// <summary>The encoding of a Content-Type header, whatever its parameters; null for any other type.</summary>
    public static OtlpMediaType? Parse(string? contentType)
    {
        var name = contentType.AsSpan();
        var parameters = name.IndexOf(';');
        if (parameters >= 0)
            name = name[..parameters];
        name = name.Trim();
        if (name.Equals(Protobuf.Name, StringComparison.OrdinalIgnoreCase))
            return Protobuf;
        return name.Equals(Json.Name, StringComparison.OrdinalIgnoreCase) ? Json : null;
    }
}
