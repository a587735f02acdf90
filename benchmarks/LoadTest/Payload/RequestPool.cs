using System.IO.Compression;

namespace TracingAspire.Benchmarks.LoadTest.Payload;

/// <summary>The requests of a shape, built once before the load.</summary>
internal sealed class RequestPool : IRequestSource
{
    private readonly RequestTemplate[] _requests;

    public RequestPool(PayloadShape shape)
    {
        Shape = shape;
        var random = new Random(shape.Seed);
        _requests = new RequestTemplate[shape.Variants];
        for (var i = 0; i < _requests.Length; i++)
        {
            var request = RequestTemplate.WithMarks(SampleRequest.Write(random, shape), shape.SpansPerTrace);
            _requests[i] = shape.IsGzip ? RequestTemplate.Fixed(Compress(request, (ulong)i)) : request;
        }

        MaxLength = _requests.Max(request => request.Length);
    }

    public PayloadShape Shape { get; }

    public int MaxLength { get; }

    public int SpansPerRequest => Shape.SpansPerRequest;

    public bool IsGzip => Shape.IsGzip;

    public int Write(Span<byte> target, long number, ref IdSource ids)
    {
        var request = _requests[number % _requests.Length];
        request.CopyTo(target, ref ids);
        return request.Length;
    }

    private static byte[] Compress(RequestTemplate request, ulong seed)
    {
        var ids = new IdSource(seed);
        var bytes = new byte[request.Length];
        request.CopyTo(bytes, ref ids);
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return compressed.ToArray();
    }
}
