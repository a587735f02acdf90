using TaskService.Tests.Fixtures;

[assembly: AssemblyFixture(typeof(SharedDynamoDB))]

namespace TaskService.Tests.Fixtures;

/// <summary>One DynamoDB Local for the assembly; every test that writes has a table of its own in it.</summary>
public sealed class SharedDynamoDB : IAsyncLifetime
{
    private DynamoDBLocal? _local;

    public Uri Url => _local!.Url;

    public async ValueTask InitializeAsync() => _local = await DynamoDBLocal.StartAsync(FreePort.Next());

    public async ValueTask DisposeAsync()
    {
        if (_local is not null)
            await _local.DisposeAsync();
    }

    internal static string NewTable() => $"tasks-{Guid.NewGuid():N}";
}
