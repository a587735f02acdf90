using System.Text.Json.Serialization;

namespace TaskService.Api;

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CreateTaskRequest))]
[JsonSerializable(typeof(CreateTaskResponse))]
[JsonSerializable(typeof(UpdateTaskRequest))]
[JsonSerializable(typeof(TaskItem))]
[JsonSerializable(typeof(ListTasksResponse))]
internal sealed partial class TaskJsonContext : JsonSerializerContext;
