using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;

namespace OtelCollector.Core.Server;

/// <summary>
/// The memory connections receive into and send from. A block holds a whole HTTP/2 frame and more, so that a request
/// takes few system calls and few pieces; blocks go round among all connections of the process.
/// </summary>
internal sealed class ConnectionMemory : MemoryPool<byte>, IMemoryPoolFactory<byte>
{
    private const int BlockSize = 32 * 1024;

    // 32 MB; what a burst took beyond that is left to the garbage collector.
    private const int MaxKept = 1024;

    private readonly ConcurrentStack<Block> _kept = new();
    private int _count;

    private ConnectionMemory()
    {
    }

    /// <summary>The memory of the process.</summary>
    public static new ConnectionMemory Shared { get; } = new();

    public override int MaxBufferSize => BlockSize;

    public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => this;

    public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, BlockSize);
        if (!_kept.TryPop(out var block))
            return new Block(this);
        Interlocked.Decrement(ref _count);
        return block;
    }

    protected override void Dispose(bool disposing)
    {
        // Servers come and go, the memory stays.
    }

    private void Return(Block block)
    {
        if (Interlocked.Increment(ref _count) <= MaxKept)
            _kept.Push(block);
        else
            Interlocked.Decrement(ref _count);
    }

    private sealed class Block(ConnectionMemory owner) : IMemoryOwner<byte>
    {
        // Not pinned for good, as that memory is only collected with the oldest.
        public Memory<byte> Memory { get; } = GC.AllocateUninitializedArray<byte>(BlockSize);

        public void Dispose() => owner.Return(this);
    }
}
