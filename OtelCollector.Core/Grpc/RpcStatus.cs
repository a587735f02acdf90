using System.Text.Encodings.Web;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace OtelCollector.Core.Grpc;

/// <summary>google.rpc.Status with at most one detail: when to come back.</summary>
/// <param name="Code">The code.</param>
/// <param name="Message">What the client reads.</param>
/// <param name="RetryDelay">When to come back; null where that is left to the client.</param>
internal readonly record struct RpcStatus(StatusCode Code, string Message, TimeSpan? RetryDelay)
{
    private const string RetryInfoType = "type.googleapis.com/google.rpc.RetryInfo";
    private const int CodeField = 1;
    private const int MessageField = 2;
    private const int DetailsField = 3;
    private const int RetryDelayField = 1;

    // For JSON's readers alone: nothing of it stands in a page.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The status as protobuf.</summary>
    public byte[] ToProtobuf()
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
        {
            output.WriteTag(CodeField, WireFormat.WireType.Varint);
            output.WriteInt32((int)Code);
            output.WriteTag(MessageField, WireFormat.WireType.LengthDelimited);
            output.WriteString(Message);
            if (RetryDelay is { } delay)
            {
                output.WriteTag(DetailsField, WireFormat.WireType.LengthDelimited);
                output.WriteMessage(new Any { TypeUrl = RetryInfoType, Value = RetryInfo(delay) });
            }
        }

        return stream.ToArray();
    }

    /// <summary>The status as JSON.</summary>
    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain))
        {
            writer.WriteStartObject();
            writer.WriteNumber("code", (int)Code);
            writer.WriteString("message", Message);
            if (RetryDelay is { } delay)
            {
                writer.WriteStartArray("details");
                writer.WriteStartObject();
                writer.WriteString("@type", RetryInfoType);
                writer.WriteString("retryDelay", Duration.FromTimeSpan(delay).ToString().Trim('"'));
                writer.WriteEndObject();
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static ByteString RetryInfo(TimeSpan delay)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
        {
            output.WriteTag(RetryDelayField, WireFormat.WireType.LengthDelimited);
            output.WriteMessage(Duration.FromTimeSpan(delay));
        }

        return ByteString.CopyFrom(stream.ToArray());
    }
}
