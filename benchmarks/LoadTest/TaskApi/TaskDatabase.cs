using TracingAspire.Benchmarks.LoadTest.Comparison;
using TracingAspire.Benchmarks.LoadTest.Processes;
using TracingAspire.Benchmarks.LoadTest.TaskApi.Stub;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi;

/// <summary>What task-service calls: a DynamoDB in a process of its own, or the stub in this one.</summary>
internal sealed class TaskDatabase : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly DynamoDBStub? _stub;
    private readonly ServerProcess? _process;

    public TaskDatabase(Candidate database, string folder)
    {
        if (database.Name == TaskApiOptions.Stub)
        {
            _stub = new DynamoDBStub();
            Port = _stub.Port;
            return;
        }

        _process = new ServerProcess(database.Command, ServerProcess.FreePorts("dynamodb"), Path.Combine(folder, $"{database.Name}.log"));
        TaskServer.AwaitListening(_process, "dynamodb");
        Port = _process.EndPoint("dynamodb").Port;
    }

    public int Port { get; }

    public void Dispose()
    {
        _stub?.Dispose();
        _process?.Terminate();
        _process?.WaitForExit(Patience);
        _process?.Dispose();
    }
}
