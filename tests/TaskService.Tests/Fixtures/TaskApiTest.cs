namespace TaskService.Tests.Fixtures;

/// <summary>A test with the service on a table of its own.</summary>
public abstract class TaskApiTest(SharedDynamoDB dynamoDB) : IAsyncLifetime
{
    private TaskApi? _api;

    protected SharedDynamoDB DynamoDB { get; } = dynamoDB;

    private protected TaskApi Api => _api!;

    protected HttpClient Http => Api.Http;

    /// <summary>Patient with DynamoDB: what is slow on a loaded machine is no outage, and outages have tests of their own.</summary>
    public async ValueTask InitializeAsync() => _api = await TaskApi.StartAsync(DynamoDB.Url, ("Tasks:OperationTimeoutSeconds", "60"));

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_api is not null)
            await _api.DisposeAsync();
    }
}
