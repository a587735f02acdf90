using System.Net;

namespace OtelCollector.Core.Exporter.OtlpGrpc;

/// <summary>The body of a call whose message is written from where its bytes are.</summary>
internal sealed class OutgoingContent : HttpContent
{
    private readonly OutgoingMessage _message;

    public OutgoingContent(OutgoingMessage message)
    {
        _message = message;
        Headers.TryAddWithoutValidation("Content-Type", "application/grpc");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        _message.WriteAsync(stream, CancellationToken.None);

    protected override Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _message.WriteAsync(stream, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
