using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace OtelCollector.Core.Exporter.OtlpGrpc;

/// <summary>Finds the server's wish of when to come back in the details of a gRPC status.</summary>
internal static class RetryInfo
{
    private const string TypeUrl = "type.googleapis.com/google.rpc.RetryInfo";
    private const uint DetailsTag = (3 << 3) | 2;
    private const uint RetryDelayTag = (1 << 3) | 2;

    /// <summary>The delay in a serialized google.rpc.Status; null where it has none.</summary>
    public static TimeSpan? Read(byte[]? status)
    {
        if (status is null)
            return null;
        try
        {
            var input = new CodedInputStream(status);
            while (Find(input, DetailsTag) is { } bytes)
            {
                var detail = Any.Parser.ParseFrom(bytes);
                if (detail.TypeUrl == TypeUrl && Find(detail.Value.CreateCodedInput(), RetryDelayTag) is { } delay)
                    return Duration.Parser.ParseFrom(delay).ToTimeSpan();
            }
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or InvalidOperationException)
        {
            // Details are a hint; an unreadable one is none.
        }

        return null;
    }

    private static ByteString? Find(CodedInputStream input, uint wanted)
    {
        while (input.ReadTag() is var tag and not 0)
        {
            if (tag == wanted)
                return input.ReadBytes();
            input.SkipLastField();
        }

        return null;
    }
}
