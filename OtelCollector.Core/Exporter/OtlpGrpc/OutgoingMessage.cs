using System.Buffers.Binary;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.OtlpGrpc;

/// <summary>
/// The message of a call, put on the wire from where its bytes are. The gRPC client would copy them together first: some
/// megabytes for every call in progress.
/// </summary>
internal sealed class OutgoingMessage
{
    private const int HeaderSize = 5;

    // In place of the number of writers once the call has ended: the bytes may be another request's from then on.
    private const int Ended = -1;

    private static readonly AsyncLocal<OutgoingMessage?> Local = new();
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SignalData _data;
    private int _writers;

    private OutgoingMessage(SignalData data) => _data = data;

    /// <summary>The message of the call being started; null where the gRPC client writes it.</summary>
    public static OutgoingMessage? OfThisCall => Local.Value;

    /// <summary>Names the message of the call the caller starts next.</summary>
    public static OutgoingMessage Begin(SignalData data) => Local.Value = new OutgoingMessage(data);

    /// <summary>Writes the message, not compressed.</summary>
    /// <exception cref="OperationCanceledException">The call has ended.</exception>
    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        Enter();
        try
        {
            var header = new byte[HeaderSize];
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(1), (uint)_data.Size);
            await stream.WriteAsync(header, cancellationToken);
            foreach (var segment in _data.Payload)
                await stream.WriteAsync(segment, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _writers);
        }
    }

    /// <summary>
    /// Waits until nothing reads the bytes any more: a call may end, refused or timed out, while they are still written.
    /// </summary>
    public async ValueTask EndAsync()
    {
        for (var waited = TimeSpan.Zero; Interlocked.CompareExchange(ref _writers, Ended, 0) > 0; waited += Pause)
        {
            if (waited > Patience)
            {
                // Left to the garbage collector, which knows who reads it.
                _data.Share();
                return;
            }

            await Task.Delay(Pause);
        }
    }

    // A connection may come up just when the call is given up.
    private void Enter()
    {
        var writers = Volatile.Read(ref _writers);
        while (true)
        {
            if (writers == Ended)
                throw new OperationCanceledException("The call has ended, its message is not written any more.");
            var seen = Interlocked.CompareExchange(ref _writers, writers + 1, writers);
            if (seen == writers)
                return;
            writers = seen;
        }
    }
}
