using System.Threading.Channels;

namespace TaskService.Storage;

/// <summary>How far the start has come, and whether the table has been found missing since.</summary>
internal sealed class TableState
{
    private readonly Channel<bool> _missing = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private volatile string? _waitingFor = "the first answer of DynamoDB";

    /// <summary>What the start waits for; null once the table can be used.</summary>
    public string? WaitingFor
    {
        get => _waitingFor;
        set => _waitingFor = value;
    }

    /// <summary>Tells that DynamoDB does not know the table, as after a restart of a database in memory.</summary>
    public void ReportMissing()
    {
        if (WaitingFor is null)
            _missing.Writer.TryWrite(true);
    }

    /// <summary>Waits for the next such report.</summary>
    public async Task MissingAsync(CancellationToken cancellationToken) =>
        await _missing.Reader.ReadAsync(cancellationToken);
}
