using System.Net.Sockets;
using TracingAspire.Benchmarks.LoadTest.Http2;

namespace TracingAspire.Benchmarks.LoadTest.Sink;

/// <summary>One HTTP/2 connection of an exporter. Whatever is called is taken for the trace service.</summary>
internal sealed class GrpcSinkConnection(Socket socket, SinkCounts counts, TimeSpan delay)
{
    private const int Window = 16 * 1024 * 1024;
    private const int UpdateAfter = 1024 * 1024;
    private const int DefaultWindow = 65535;
    private const int PrefaceSize = 24;
    private const int EmptyMessageSize = 5;

    private static readonly byte[] Headers = HeaderBlock.Write((":status", "200"), ("content-type", "application/grpc"));
    private static readonly byte[] Success = HeaderBlock.Write(("grpc-status", "0"));
    private static readonly byte[] Refusal = HeaderBlock.Write(
        (":status", "200"), ("content-type", "application/grpc"), ("grpc-status", "14"), ("grpc-message", "refused by the sink"));

    private readonly FrameSocket _socket = new(socket);
    private readonly Dictionary<int, GrpcRequest> _requests = [];
    private readonly Lock _sending = new();
    private int _unacknowledged;

    public void Run()
    {
        using (socket)
        {
            try
            {
                Serve();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // The exporter is gone: what it did not finish is not counted.
            }
        }
    }

    private void Serve()
    {
        Send(() =>
        {
            Settings.Send(_socket, (Settings.InitialWindowSize, Window), (Settings.MaxConcurrentStreams, 1000));
            _socket.UpdateWindow(0, Window - DefaultWindow);
        });
        while (_socket.Received.Length < PrefaceSize)
        {
            if (!_socket.Receive())
                return;
        }

        _socket.Skip(PrefaceSize);
        do
        {
            while (_socket.TryRead(out var header, out var payload))
                Handle(header, payload);
            lock (_sending)
                _socket.Flush();
        }
        while (_socket.Receive());
    }

    private void Handle(FrameHeader header, ReadOnlySpan<byte> payload)
    {
        switch (header.Type)
        {
            case FrameType.Headers:
                _requests[header.StreamId] = new GrpcRequest();
                break;
            case FrameType.Data:
                AddData(header, payload);
                break;
            case FrameType.ResetStream:
                _requests.Remove(header.StreamId);
                break;
            case FrameType.Settings when !header.Has(FrameHeader.Acknowledgement):
                lock (_sending)
                    _socket.Frame(FrameType.Settings, FrameHeader.Acknowledgement, 0, 0);
                break;
            case FrameType.Ping when !header.Has(FrameHeader.Acknowledgement):
                lock (_sending)
                    _socket.AnswerPing(payload);
                break;
        }
    }

    private void AddData(FrameHeader header, ReadOnlySpan<byte> payload)
    {
        _unacknowledged += header.Length;
        if (_unacknowledged >= UpdateAfter)
        {
            lock (_sending)
                _socket.UpdateWindow(0, _unacknowledged);
            _unacknowledged = 0;
        }

        if (!_requests.TryGetValue(header.StreamId, out var request))
            return;
        if (header.Has(FrameHeader.Padded))
            payload = payload[1..^payload[0]];
        request.Add(payload);
        if (!header.Has(FrameHeader.EndStream))
            return;
        _requests.Remove(header.StreamId);
        if (delay > TimeSpan.Zero)
            _ = AnswerLaterAsync(header.StreamId, request);
        else
            Answer(header.StreamId, request);
    }

    private async Task AnswerLaterAsync(int streamId, GrpcRequest request)
    {
        await Task.Delay(delay);
        try
        {
            Send(() => Answer(streamId, request));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Nobody waits for the answer any more.
        }
    }

    private void Answer(int streamId, GrpcRequest request)
    {
        var isTaken = counts.TryAdd(request.CountSpans(), request.Bytes);
        lock (_sending)
        {
            if (!isTaken)
            {
                WriteHeaders(streamId, Refusal, FrameHeader.EndStream);
                return;
            }

            WriteHeaders(streamId, Headers, 0);
            _socket.Frame(FrameType.Data, 0, streamId, EmptyMessageSize)[..EmptyMessageSize].Clear();
            WriteHeaders(streamId, Success, FrameHeader.EndStream);
        }
    }

    private void WriteHeaders(int streamId, byte[] block, byte flags) =>
        block.CopyTo(_socket.Frame(FrameType.Headers, (byte)(flags | FrameHeader.EndHeaders), streamId, block.Length));

    private void Send(Action write)
    {
        lock (_sending)
        {
            write();
            _socket.Flush();
        }
    }
}
