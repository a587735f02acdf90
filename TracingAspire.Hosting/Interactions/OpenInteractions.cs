using Aspire.Hosting.Dashboard.Server;

namespace Aspire.Hosting.Interactions;

/// <summary>The interactions that wait for an answer; every open dashboard follows them.</summary>
internal sealed class OpenInteractions
{
    private readonly SnapshotBroadcast<int, Interaction> _open = new();
    private int _lastId;

    public int NextId() => Interlocked.Increment(ref _lastId);

    public void Open(Interaction interaction) => _open.Set(interaction.Id, interaction);

    public Interaction? Find(int id) => _open.Find(id);

    /// <summary>Shows a change of an interaction, unless it has been closed meanwhile.</summary>
    public void Refresh(Interaction interaction) => _open.Refresh(interaction.Id);

    /// <summary>Closes an interaction for everybody; the first answer counts.</summary>
    public void Close(Interaction interaction, object? answer)
    {
        if (_open.Remove(interaction.Id))
            interaction.Complete(answer);
    }

    public SnapshotSubscription<int, Interaction> Subscribe() => _open.Subscribe();
}
