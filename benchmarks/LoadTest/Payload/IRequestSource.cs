namespace TracingAspire.Benchmarks.LoadTest.Payload;

/// <summary>Serialized export requests by number.</summary>
internal interface IRequestSource
{
    /// <summary>Spans in each of them.</summary>
    int SpansPerRequest { get; }

    /// <summary>Whether they are compressed.</summary>
    bool IsGzip { get; }

    /// <summary>The bytes of the longest.</summary>
    int MaxLength { get; }

    /// <summary>Writes one and returns its length. Called by many threads.</summary>
    int Write(Span<byte> target, long number, ref IdSource ids);
}
