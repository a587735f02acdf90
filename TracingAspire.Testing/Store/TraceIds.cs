namespace TracingAspire.Testing;

/// <summary>Trace IDs as people and services write them.</summary>
internal static class TraceIds
{
    private const int Digits = 32;

    /// <summary>32 lower-case hexadecimal digits.</summary>
    /// <exception cref="FormatException">It is no trace ID.</exception>
    public static string Normalize(string traceId)
    {
        ArgumentNullException.ThrowIfNull(traceId);
        return traceId.Length is > 0 and <= Digits && traceId.All(char.IsAsciiHexDigit)
            ? traceId.ToLowerInvariant().PadLeft(Digits, '0')
            : throw new FormatException($"'{traceId}' is no trace ID: it has 1 to {Digits} hexadecimal digits.");
    }
}
