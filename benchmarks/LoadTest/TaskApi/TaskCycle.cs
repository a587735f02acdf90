using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using TracingAspire.Benchmarks.LoadTest.Queries;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi;

/// <summary>
/// What one user does, over and over: create a task, list, change the oldest, list, delete it. The table keeps its size
/// that way, for however long it goes on. Each request is within a sampled trace of its caller, as a browser's are.
/// </summary>
/// <param name="userName">The user, whose list nobody else fills.</param>
internal sealed class TaskCycle(string userName)
{
    /// <summary>The spans a request leads to: the server's and that of the call to DynamoDB.</summary>
    public const int SpansPerRequest = 2;

    private const int Steps = 5;
    private const int OpenTasks = 5;
    private const int TaskIdLength = 36;
    private const string Contents = "Look at the traces of the last hour, find the slowest call and what it waited for, and write down what would make it "
        + "faster; then tell the others on Monday.";

    private readonly Queue<string> _taskIds = [];
    private int _step;

    /// <summary>Sends the next request and reads the answer.</summary>
    /// <returns>What was wrong with it; null for the answer that was wanted.</returns>
    public string? Next(HttpReader connection, IPEndPoint target)
    {
        var step = _taskIds.Count < OpenTasks ? 0 : _step++ % Steps;
        var (method, path, body, wanted) = step switch
        {
            0 => ("POST", "/api/tasks", Body(taskId: null), HttpStatusCode.Created),
            2 => ("PUT", "/api/tasks", Body(_taskIds.Peek()), HttpStatusCode.OK),
            4 => ("DELETE", $"/api/tasks/{_taskIds.Dequeue()}", "", HttpStatusCode.NoContent),
            _ => ("GET", $"/api/tasks?userName={userName}&start=0", "", HttpStatusCode.OK),
        };
        var status = connection.Ask(Request(method, path, body, target));
        if (step == 0 && status == (int)HttpStatusCode.Created)
            _taskIds.Enqueue(TaskId(connection.Body));
        return status == (int)wanted ? null : $"{method}: {status}";
    }

    private static byte[] Request(string method, string path, string body, IPEndPoint target)
    {
        var entity = body.Length == 0 ? "" : $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n";
        var (trace, span) = (RandomNumberGenerator.GetHexString(32, lowercase: true), RandomNumberGenerator.GetHexString(16, lowercase: true));
        return Encoding.ASCII.GetBytes($"{method} {path} HTTP/1.1\r\nHost: {target}\r\nUser-Agent: load\r\ntraceparent: 00-{trace}-{span}-01\r\n{entity}\r\n{body}");
    }

    private static string TaskId(ReadOnlySpan<byte> answer)
    {
        var name = "\"taskId\":\""u8;
        return Encoding.ASCII.GetString(answer.Slice(answer.IndexOf(name) + name.Length, TaskIdLength));
    }

    private string Body(string? taskId)
    {
        var changed = taskId is null ? "" : $"\"taskId\":\"{taskId}\",\"notified\":true,\"done\":true,";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{{{changed}\"userName\":\"{userName}\",\"title\":\"Look at the traces\",\"startAt\":1767225600,\"contents\":\"{Contents}\"}}");
    }
}
