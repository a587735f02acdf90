using System.Net;

namespace TracingAspire.AppHost.Tests.Commands;

/// <summary>Answers as the task API does; remembers what it was asked.</summary>
internal sealed class FakeTaskApi : HttpMessageHandler
{
    public List<string> Requests { get; } = [];

    public HttpStatusCode Listing { get; init; } = HttpStatusCode.OK;

    public HttpClient Client() => new(this, disposeHandler: false) { BaseAddress = new Uri("http://task-web") };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add($"{request.Method} {request.RequestUri!.AbsolutePath}");
        var isDeleted = Requests.Exists(earlier => earlier.StartsWith("DELETE", StringComparison.Ordinal));
        var status = request.Method.Method switch
        {
            "POST" => HttpStatusCode.Created,
            "GET" => Listing,
            "PUT" => isDeleted ? HttpStatusCode.NotFound : HttpStatusCode.OK,
            _ => HttpStatusCode.NoContent,
        };
        return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent("""{"taskId":"1"}""", System.Text.Encoding.UTF8, "application/json") });
    }
}
