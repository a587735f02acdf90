using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Api;

public sealed class OpenApiTests(SharedDynamoDB dynamoDB) : TaskApiTest(dynamoDB)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>After a wanted change, delete the snapshot and run the test once: it writes a new one and fails.</summary>
    [Fact]
    public async Task Get_OpenApi_IsTheSnapshot()
    {
        using var answer = await Http.GetAsync("/openapi/v1.json");
        var document = await answer.JsonAsync();
        document.Remove("servers");
        var actual = document.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";

        var snapshot = Path.Combine(Folder(), "openapi.json");
        if (!File.Exists(snapshot))
        {
            await File.WriteAllTextAsync(snapshot, actual);
            Assert.Fail($"There was no snapshot; look at {snapshot} and keep it if it is right.");
        }

        actual.ShouldBe((await File.ReadAllTextAsync(snapshot)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Get_OpenApi_NamesEveryOperation()
    {
        using var answer = await Http.GetAsync("/openapi/v1.json");
        var paths = (await answer.JsonAsync())["paths"]!.AsObject();

        paths.SelectMany(path => path.Value!.AsObject().Select(o => $"{o.Key} {path.Key} {o.Value!["operationId"]}"))
            .Order()
            .ShouldBe(
            [
                "delete /api/tasks/{taskId} DeleteTask",
                "get /api/tasks ListTasks",
                "post /api/tasks CreateTask",
                "put /api/tasks UpdateTask",
            ]);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
