using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace TaskTraffic.Tests.Fakes;

/// <summary>What may come back where something else than the application answers, or the application is broken.</summary>
internal static class StrangeAnswers
{
    public static HttpResponseMessage Of(string name) => name switch
    {
        "no JSON" => Ok(new StringContent("<html>Welcome to nginx!</html>", Encoding.UTF8, "text/html")),
        "half of the JSON" => Json("""{"tasks":[{"taskId":"1"},{"task"""),
        "other JSON" => Json("""["tasks", null, 1]"""),
        "tasks without an ID" => Json("""{"tasks":[{"taskId":null}, 7],"taskId":{}}"""),
        "unknown charset" => Ok(new StringContent("""{"tasks":"many"}""", Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json; charset=no-such"))),
        "broken off" => Ok(new StreamContent(new EndlessStream(new HttpIOException(HttpRequestError.ResponseEnded)))),
        "body without an end" => Ok(new StreamContent(new EndlessStream(null))),
        "redirect" => new(HttpStatusCode.Redirect) { Headers = { Location = new Uri("http://elsewhere/login") } },
        "too large" => new(HttpStatusCode.RequestEntityTooLarge),
        "conflict" => new(HttpStatusCode.UnprocessableEntity),
        "too many" => new(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(2)) } },
        "refused" => throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused", new SocketException(111)),
        "unknown host" => throw new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such answer."),
    };

    private static HttpResponseMessage Json(string text) => Ok(new StringContent(text, Encoding.UTF8, "application/json"));

    private static HttpResponseMessage Ok(HttpContent content) => new(HttpStatusCode.OK) { Content = content };

    /// <summary>Gives a little, then fails, or gives nothing ever after.</summary>
    private sealed class EndlessStream(Exception? failure) : Stream
    {
        private bool _begun;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!_begun)
            {
                _begun = true;
                buffer.Span[0] = (byte)'{';
                return 1;
            }

            if (failure is not null)
                throw failure;
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }
    }
}
