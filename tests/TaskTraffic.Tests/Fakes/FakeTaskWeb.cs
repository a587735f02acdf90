using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Web;

namespace TaskTraffic.Tests.Fakes;

/// <summary>Answers as task-web and the Task API do; keeps the tasks and remembers what it was asked.</summary>
internal sealed class FakeTaskWeb : HttpMessageHandler
{
    private const int MostBytes = 128 * 1024;

    private readonly ConcurrentDictionary<string, string> _tasks = new(StringComparer.Ordinal);

    /// <summary>User names by task ID.</summary>
    public IReadOnlyDictionary<string, string> Tasks => _tasks;

    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>What every request is answered with while it is set.</summary>
    public Func<HttpResponseMessage>? Instead { get; set; }

    /// <summary>How every request is answered while it is set.</summary>
    public HttpStatusCode? Outage
    {
        set => Instead = value is { } status ? () => new HttpResponseMessage(status) : null;
    }

    public HttpClient Client(TimeSpan? timeout = null) =>
        new(this, disposeHandler: false) { BaseAddress = new Uri("http://task-web"), Timeout = timeout ?? TimeSpan.FromSeconds(60) };

    public void Add(string taskId, string userName) => _tasks[taskId] = userName;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        Requests.Enqueue($"{request.Method} {path}");
        if (Instead is { } answer)
            return answer();
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        return (request.Method.Method, path.StartsWith("/api/tasks", StringComparison.Ordinal)) switch
        {
            ("GET", false) => File(path),
            ("GET", true) => List(HttpUtility.ParseQueryString(request.RequestUri.Query)),
            ("DELETE", true) => Delete(path.Split('/')[^1]),
            _ when request.Content!.Headers.ContentType?.MediaType != "application/json" => new(HttpStatusCode.UnsupportedMediaType),
            _ when body.Length > MostBytes => new(HttpStatusCode.RequestEntityTooLarge),
            _ => Write(request.Method, JsonDocument.Parse(body).RootElement),
        };
    }

    private static HttpResponseMessage File(string path) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(path == "/"
            ? """<link href="/config.json"><script src="/assets/a.js"></script><a href="//elsewhere">x</a><link href="/assets/a.css">"""
            : ""),
    };

    private HttpResponseMessage List(System.Collections.Specialized.NameValueCollection query)
    {
        var limit = int.Parse(query["limit"] ?? "100");
        if (limit == 0)
            return new(HttpStatusCode.BadRequest);
        var from = int.Parse(query["continuationToken"] ?? "0");
        var all = _tasks.Where(task => task.Value == query["userName"]).Select(task => task.Key).Order(StringComparer.Ordinal).ToList();
        var page = all.Skip(from).Take(limit).Select(taskId => new { taskId });
        return new(HttpStatusCode.OK)
        {
            Content = from + limit < all.Count
                ? JsonContent.Create(new { tasks = page, continuationToken = (from + limit).ToString() })
                : JsonContent.Create(new { tasks = page }),
        };
    }

    private HttpResponseMessage Delete(string taskId)
    {
        _tasks.TryRemove(taskId, out _);
        return new(HttpStatusCode.NoContent);
    }

    private HttpResponseMessage Write(HttpMethod method, JsonElement task)
    {
        if (task.GetProperty("title").GetString()!.Length == 0 || task.GetProperty("startAt").ValueKind is not JsonValueKind.Number)
            return new(HttpStatusCode.BadRequest);
        if (method == HttpMethod.Put)
            return _tasks.ContainsKey(task.GetProperty("taskId").GetString()!)
                ? new(HttpStatusCode.OK) { Content = JsonContent.Create(task) }
                : new(HttpStatusCode.NotFound);
        var taskId = Guid.NewGuid().ToString();
        Add(taskId, task.GetProperty("userName").GetString()!);
        return new(HttpStatusCode.Created) { Content = JsonContent.Create(new { taskId }) };
    }
}
