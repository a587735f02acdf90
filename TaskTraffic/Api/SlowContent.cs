using System.Net;
using System.Net.Http.Headers;

namespace TaskTraffic.Api;

/// <summary>A body that goes out piece by piece, as over a slow line: the page's host takes it in for as long.</summary>
internal sealed class SlowContent : HttpContent
{
    private const int Pieces = 10;

    private readonly byte[] _body;
    private readonly TimeSpan _time;

    public SlowContent(byte[] body, string mediaType, TimeSpan time)
    {
        _body = body;
        _time = time;
        Headers.ContentType = new MediaTypeHeaderValue(mediaType);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var size = Math.Max(1, (_body.Length + Pieces - 1) / Pieces);
        for (var sent = 0; sent < _body.Length; sent += size)
        {
            await stream.WriteAsync(_body.AsMemory(sent, Math.Min(size, _body.Length - sent)), cancellationToken);
            await stream.FlushAsync(cancellationToken);
            await Task.Delay(_time / Pieces, cancellationToken);
        }
    }
}
