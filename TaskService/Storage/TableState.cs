namespace TaskService.Storage;

/// <summary>How far the start has come: what it waits for, until the table can be used.</summary>
internal sealed class TableState
{
    private volatile string? _waitingFor = "the first answer of DynamoDB";

    /// <summary>What the start waits for; null once the table can be used.</summary>
    public string? WaitingFor
    {
        get => _waitingFor;
        set => _waitingFor = value;
    }
}
