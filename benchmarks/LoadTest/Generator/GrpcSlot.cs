namespace TracingAspire.Benchmarks.LoadTest.Generator;

/// <summary>One worker of a connection: the request it has in flight.</summary>
internal sealed class GrpcSlot(int maxLength)
{
    /// <summary>gRPC's prefix and the message.</summary>
    public byte[] Body { get; } = new byte[maxLength];

    public int Length { get; set; }

    public int Sent { get; set; }

    /// <summary>Bytes the server still takes on this stream.</summary>
    public int Window { get; set; }

    public int StreamId { get; set; }

    public long Started { get; set; }

    public bool IsWaitingForWindow { get; set; }
}
