using Google.Protobuf;
using Google.Protobuf.Reflection;
using OtelCollector.Core.Pdata.Wire;

namespace Jaeger.Tests.Storage.Segments;

/// <summary>Messages as Collectors written in Go serialize them: the fields with high numbers first.</summary>
internal static class BackwardRequest
{
    /// <summary>The serialized message, with its fields and those of all messages in it in reverse order.</summary>
    public static byte[] Serialize(IMessage message) => Reversed(message.ToByteArray(), message.Descriptor);

    private static byte[] Reversed(ReadOnlySpan<byte> message, MessageDescriptor type)
    {
        var fields = new SortedDictionary<uint, List<byte>>();
        var cursor = new WireCursor(message);
        while (cursor.Next())
        {
            if (!fields.TryGetValue(cursor.Field, out var bytes)) fields[cursor.Field] = bytes = [];
            var field = type.FindFieldByNumber((int)cursor.Field);
            if (field.FieldType == FieldType.Message) bytes.AddRange(Field(cursor.Field, Reversed(cursor.Bytes, field.MessageType)));
            else bytes.AddRange(message[cursor.Start..cursor.End]);
        }

        return [.. fields.Values.Reverse().SelectMany(f => f)];
    }

    private static byte[] Field(uint number, byte[] content)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
        {
            output.WriteTag((int)number, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(ByteString.CopyFrom(content));
        }

        return stream.ToArray();
    }
}
