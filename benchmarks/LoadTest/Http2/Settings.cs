using System.Buffers.Binary;

namespace TracingAspire.Benchmarks.LoadTest.Http2;

/// <summary>The settings this tool sends and heeds (RFC 9113, section 6.5.2).</summary>
internal static class Settings
{
    public const ushort HeaderTableSize = 1;
    public const ushort EnablePush = 2;
    public const ushort MaxConcurrentStreams = 3;
    public const ushort InitialWindowSize = 4;
    public const ushort MaxFrameSize = 5;

    private const int Size = 6;

    public static void Send(FrameSocket socket, params ReadOnlySpan<(ushort Id, int Value)> settings)
    {
        var target = socket.Frame(FrameType.Settings, 0, 0, settings.Length * Size);
        foreach (var (id, value) in settings)
        {
            BinaryPrimitives.WriteUInt16BigEndian(target, id);
            BinaryPrimitives.WriteInt32BigEndian(target[2..], value);
            target = target[Size..];
        }
    }

    public static IEnumerable<(ushort Id, int Value)> Read(ReadOnlySpan<byte> payload)
    {
        var settings = new List<(ushort, int)>();
        for (; payload.Length >= Size; payload = payload[Size..])
        {
            settings.Add((
                BinaryPrimitives.ReadUInt16BigEndian(payload),
                (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(payload[2..]), int.MaxValue)));
        }

        return settings;
    }
}
