using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace OtelCollector.Core.Exporter.OtlpHttp;

/// <summary>The google.rpc.Status in the body of a refusal.</summary>
/// <param name="Message">What the server says about it.</param>
/// <param name="Details">The types of its details.</param>
internal readonly record struct RpcStatus(string Message, IReadOnlyList<string> Details)
{
    /// <summary>Reads the body; false where it is something else.</summary>
    public static bool TryParse(byte[] body, out RpcStatus status)
    {
        var message = string.Empty;
        var details = new List<string>();
        status = default;
        try
        {
            var input = new CodedInputStream(body);
            while (input.ReadTag() is var tag and not 0)
            {
                if (tag == ((2 << 3) | 2))
                    message = input.ReadString();
                else if (tag == ((3 << 3) | 2))
                    details.Add($"[{Any.Parser.ParseFrom(input.ReadBytes()).TypeUrl}]");
                else
                    input.SkipLastField();
            }
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or InvalidOperationException)
        {
            return false;
        }

        status = new RpcStatus(message, details);
        return true;
    }
}
